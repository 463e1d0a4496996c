using System;
using System.Buffers.Binary;
using System.IO;
using System.IO.Compression;
using System.Text;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>Writes pictures as 8 bits a channel: coloured, with alpha or without.</summary>
static class PngWriter
{
    static readonly byte[] Signature = { 137, 80, 78, 71, 13, 10, 26, 10 };
    static readonly uint[] Table = Remainders();

    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="colors">As a texture has them: rows from the bottom up.</param>
    /// <param name="hasAlpha">Whether their alpha is written.</param>
    public static byte[] Write(int width, int height, Color32[] colors, bool hasAlpha)
    {
        int channels = hasAlpha ? 4 : 3, stride = 1 + channels * width;
        var rows = new byte[stride * height]; // before each row the number of its filter: none
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                Color32 color = colors[(height - 1 - y) * width + x];
                Span<byte> to = rows.AsSpan(y * stride + 1 + channels * x, channels);
                (to[0], to[1], to[2]) = (color.r, color.g, color.b);
                if (hasAlpha) to[3] = color.a;
            }
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, (byte)(hasAlpha ? 6 : 2));
        var file = new MemoryStream();
        file.Write(Signature, 0, Signature.Length);
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", Packed(rows));
        Chunk(file, "IEND", Array.Empty<byte>());
        return file.ToArray();
    }

    // RFC 1950: two bytes ahead, deflate, and Adler-32 of what is in it.
    static byte[] Packed(byte[] rows)
    {
        var packed = new MemoryStream();
        packed.WriteByte(0x78);
        packed.WriteByte(0x9C);
        using (var packing = new DeflateStream(packed, CompressionLevel.Optimal, true)) packing.Write(rows, 0, rows.Length);
        uint a = 1, b = 0;
        foreach (byte each in rows)
        {
            a = (a + each) % 65521;
            b = (b + a) % 65521;
        }
        var sum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, b << 16 | a);
        packed.Write(sum, 0, 4);
        return packed.ToArray();
    }

    static void Chunk(MemoryStream file, string kind, byte[] content)
    {
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number, 0, 4);
        byte[] name = Encoding.ASCII.GetBytes(kind);
        file.Write(name, 0, 4);
        file.Write(content, 0, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Remainder(Remainder(uint.MaxValue, name), content));
        file.Write(number, 0, 4);
    }

    // CRC-32 of the PNG specification, annex D.
    static uint Remainder(uint of, byte[] bytes)
    {
        foreach (byte each in bytes) of = Table[(of ^ each) & 255] ^ of >> 8;
        return of;
    }

    static uint[] Remainders()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            uint of = i;
            for (int bit = 0; bit < 8; bit++) of = (of & 1) == 1 ? 0xEDB88320 ^ of >> 1 : of >> 1;
            table[i] = of;
        }
        return table;
    }
}

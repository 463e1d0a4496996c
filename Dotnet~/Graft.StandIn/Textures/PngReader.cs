using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>Reads pictures of 1 to 16 bits a channel: grey, coloured or with a palette, with or without alpha, not interlaced.</summary>
static class PngReader
{
    const int Most = 4096;

    static readonly byte[] Signature = { 137, 80, 78, 71, 13, 10, 26, 10 };

    /// <returns>Its sides, and its colours as a texture has them: rows from the bottom up.</returns>
    /// <exception cref="FormatException">It is no such picture; the message says what it is.</exception>
    public static (int width, int height, Color32[] colors) Read(byte[] file)
    {
        if (file.Length < Signature.Length || !file.AsSpan(0, Signature.Length).SequenceEqual(Signature)) throw new FormatException("It is no PNG file.");
        ReadOnlySpan<byte> header = default, palette = default, alpha = default;
        var packed = new MemoryStream();
        foreach ((string kind, int from, int length) in Chunks(file))
        {
            ReadOnlySpan<byte> content = file.AsSpan(from, length);
            if (kind == "IHDR") header = content;
            else if (kind == "PLTE") palette = content;
            else if (kind == "tRNS") alpha = content;
            else if (kind == "IDAT") packed.Write(file, from, length);
        }
        if (header.Length != 13) throw new FormatException("The picture has no header.");
        int width = BinaryPrimitives.ReadInt32BigEndian(header), height = BinaryPrimitives.ReadInt32BigEndian(header.Slice(4));
        if (width < 1 || height < 1 || width > Most || height > Most) throw new FormatException($"A picture is 1 to {Most} pixels wide and high, not {width} x {height}.");
        int channels = header[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        int bits = header[8], perPixel = channels * bits, stride = (width * perPixel + 7) / 8;
        if (channels == 0 || header[12] != 0 || bits is not (1 or 2 or 4 or 8 or 16) || (bits < 8 && channels > 1))
            throw new FormatException("The picture is stored in a way that this does not read: save it with 8 bits a channel, not interlaced.");
        byte[] rows = Unpacked(packed, (stride + 1) * height);
        Unfilter(rows, stride, height, Math.Max(1, perPixel / 8));
        byte[] samples = Samples(rows, stride, width * channels, height, bits, header[9] == 3);
        return (width, height, Colors(samples, width, height, header[9], palette, alpha));
    }

    static List<(string kind, int from, int length)> Chunks(byte[] file)
    {
        var chunks = new List<(string, int, int)>();
        for (int at = Signature.Length; at + 12 <= file.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12) throw new FormatException("The picture ends too early.");
            chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), at + 8, length));
            at += length + 12;
        }
        return chunks;
    }

    static byte[] Unpacked(MemoryStream packed, int length)
    {
        var rows = new byte[length];
        packed.Position = 2; // zlib's own header
        using var unpacking = new DeflateStream(packed, CompressionMode.Decompress);
        try
        {
            for (int at = 0; at < length;)
            {
                int read = unpacking.Read(rows, at, length - at);
                if (read == 0) throw new FormatException("The picture ends too early.");
                at += read;
            }
        }
        catch (InvalidDataException)
        {
            throw new FormatException("The picture is damaged.");
        }
        return rows;
    }

    // Each row begins with how its bytes were foretold from the left, above, and above left; what is stored is the rest.
    static void Unfilter(byte[] rows, int stride, int height, int step)
    {
        for (int y = 0; y < height; y++)
        {
            int row = y * (stride + 1) + 1, above = row - stride - 1;
            for (int x = 0; x < stride; x++)
            {
                int a = x < step ? 0 : rows[row + x - step], b = y == 0 ? 0 : rows[above + x], c = x < step || y == 0 ? 0 : rows[above + x - step];
                rows[row + x] += (byte)(rows[row - 1] switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, 4 => Nearest(a, b, c), _ => throw new FormatException("The picture is damaged.") });
            }
        }
    }

    static int Nearest(int a, int b, int c)
    {
        int p = a + b - c, pa = Math.Abs(p - a), pb = Math.Abs(p - b), pc = Math.Abs(p - c);
        return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
    }

    // A byte for each channel of each pixel: of 16 bits the upper ones, of fewer than 8 spread to 0 … 255, unless they number a palette's colours.
    static byte[] Samples(byte[] rows, int stride, int perRow, int height, int bits, bool areNumbers)
    {
        var samples = new byte[perRow * height];
        int most = (1 << Math.Min(bits, 8)) - 1;
        for (int y = 0; y < height; y++)
            for (int i = 0; i < perRow; i++)
            {
                int at = i * bits, row = y * (stride + 1) + 1, sample = rows[row + at / 8] >> Math.Max(0, 8 - bits - at % 8) & most;
                samples[y * perRow + i] = (byte)(areNumbers ? sample : sample * 255 / most);
            }
        return samples;
    }

    static Color32[] Colors(byte[] samples, int width, int height, int kind, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> alpha)
    {
        var colors = new Color32[width * height];
        int channels = kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
            {
                ReadOnlySpan<byte> pixel = samples.AsSpan((y * width + x) * channels, channels);
                // A texture's rows go upwards.
                colors[(height - 1 - y) * width + x] = kind switch
                {
                    0 => new Color32(pixel[0], pixel[0], pixel[0], 255),
                    2 => new Color32(pixel[0], pixel[1], pixel[2], 255),
                    3 => FromPalette(pixel[0], palette, alpha),
                    4 => new Color32(pixel[0], pixel[0], pixel[0], pixel[1]),
                    _ => new Color32(pixel[0], pixel[1], pixel[2], pixel[3]),
                };
            }
        return colors;
    }

    static Color32 FromPalette(int index, ReadOnlySpan<byte> palette, ReadOnlySpan<byte> alpha) => index * 3 + 2 < palette.Length
        ? new Color32(palette[index * 3], palette[index * 3 + 1], palette[index * 3 + 2], index < alpha.Length ? alpha[index] : (byte)255)
        : throw new FormatException("The picture names a colour that its palette does not have.");
}

using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn.Tests;

/// <summary>PNG files of each depth and kind become textures; what cannot be read is refused and leaves the texture alone.</summary>
sealed class ImageConversionTests
{
    // Row by row from the top, each row behind the number of its filter.
    static byte[] Png(int width, int height, byte depth, byte kind, byte[] rows, byte[] palette = null, byte interlaced = 0)
    {
        var file = new MemoryStream();
        file.Write([137, 80, 78, 71, 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, kind, interlaced);
        Chunk(file, "IHDR", header);
        if (palette != null) Chunk(file, "PLTE", palette);
        var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Fastest, true)) packing.Write(rows);
        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    static void Chunk(MemoryStream file, string kind, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        file.Write(length);
        file.Write(Encoding.ASCII.GetBytes(kind));
        file.Write(content);
        file.Write(new byte[4]);
    }

    static Texture2D Loaded(byte[] file)
    {
        var texture = new Texture2D(2, 2);
        Assert.That(texture.LoadImage(file), Is.True);
        return texture;
    }

    static byte[] Greys(Texture2D texture) => Array.ConvertAll(texture.GetPixels32(), colour => colour.r);

    [TestCase(1, new byte[] { 0b0101_0000 }, new byte[] { 0, 255, 0, 255 })]
    [TestCase(2, new byte[] { 0b00_01_10_11 }, new byte[] { 0, 85, 170, 255 })]
    [TestCase(4, new byte[] { 0x05, 0xAF }, new byte[] { 0, 85, 170, 255 })]
    [TestCase(8, new byte[] { 0, 7, 200, 255 }, new byte[] { 0, 7, 200, 255 })]
    [TestCase(16, new byte[] { 0, 99, 7, 99, 200, 99, 255, 99 }, new byte[] { 0, 7, 200, 255 })]
    public void GreysOfAnyDepth(int depth, byte[] row, byte[] greys)
    {
        Assert.That(Greys(Loaded(Png(4, 1, (byte)depth, 0, [0, .. row]))), Is.EqualTo(greys));
    }

    [Test]
    public void RowsGoUpwards() => Assert.That(Greys(Loaded(Png(1, 3, 8, 0, [0, 10, 0, 20, 0, 30]))), Is.EqualTo(new byte[] { 30, 20, 10 }));

    [Test]
    public void FiltersAreUndone() =>
        Assert.That(Greys(Loaded(Png(2, 5, 8, 0, [0, 10, 20, 1, 10, 10, 2, 1, 1, 3, 5, 5, 4, 1, 1]))), Is.EqualTo(new byte[] { 11, 21, 10, 20, 11, 21, 10, 20, 10, 20 }));

    [Test]
    public void ColoursAndPalettes()
    {
        Assert.That(Loaded(Png(1, 1, 8, 2, [0, 1, 2, 3])).GetPixels32()[0], Is.EqualTo(new Color32(1, 2, 3, 255)));
        Assert.That(Loaded(Png(1, 1, 8, 6, [0, 1, 2, 3, 4])).GetPixels32()[0], Is.EqualTo(new Color32(1, 2, 3, 4)));
        Assert.That(Loaded(Png(1, 1, 8, 4, [0, 9, 4])).GetPixels32()[0], Is.EqualTo(new Color32(9, 9, 9, 4)));
        Assert.That(Loaded(Png(2, 1, 4, 3, [0, 0x10], [1, 2, 3, 4, 5, 6])).GetPixels32(), Is.EqualTo(new[] { new Color32(4, 5, 6, 255), new Color32(1, 2, 3, 255) }));
    }

    [TestCase(TextureFormat.RGBA32)]
    [TestCase(TextureFormat.RGB24)]
    public void WhatIsWrittenIsReadAgain(TextureFormat format)
    {
        var was = new Texture2D(3, 5, format, false);
        was.SetPixels32([.. Enumerable.Range(0, 15).Select(i => new Color32((byte)(17 * i), (byte)(255 - i), (byte)(i * i), format == TextureFormat.RGB24 ? (byte)255 : (byte)(200 - i)))]);
        byte[] file = was.EncodeToPNG();
        Texture2D read = Loaded(file);
        Assert.That((read.width, read.height), Is.EqualTo((3, 5)));
        Assert.That(read.GetPixels32(), Is.EqualTo(was.GetPixels32()));
        // The last chunk is always the same, its sum too.
        Assert.That(file[^12..], Is.EqualTo(new byte[] { 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82 }));
    }

    [Test]
    public void WhatIsNoPictureIsRefused()
    {
        byte[] good = Png(4, 4, 8, 0, new byte[20]);
        foreach (byte[] bad in new[] { [], Encoding.ASCII.GetBytes("no picture at all"), good[..20], good[..^30], Png(4, 4, 8, 0, new byte[20], interlaced: 1), Png(4, 4, 3, 0, new byte[20]), Png(9999, 9999, 8, 0, new byte[20]), Png(1, 1, 8, 3, [0, 7], [1, 2, 3]) })
        {
            var texture = new Texture2D(2, 2);
            Assert.That(texture.LoadImage(bad), Is.False);
            Assert.That(texture.width, Is.EqualTo(2));
        }
    }
}

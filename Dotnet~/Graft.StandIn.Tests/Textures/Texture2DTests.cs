using NUnit.Framework;
using Unity.Collections;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

public sealed class Texture2DTests
{
    static readonly TextureFormat[] Formats = { TextureFormat.Alpha8, TextureFormat.R8, TextureFormat.RGB24, TextureFormat.RGBA32 };

    static Texture2D Plain(int width, int height, TextureFormat format = TextureFormat.RGBA32) => new(width, height, format, false);

    [Test]
    public void RowsLieFromTheBottomUp()
    {
        Texture2D texture = Plain(2, 3);
        texture.SetPixel(1, 2, Color.red);
        texture.SetPixel(0, 0, Color.blue);
        Color32[] pixels = texture.GetPixels32();
        Assert.That(pixels.Length, Is.EqualTo(6));
        Assert.That(pixels[0], Is.EqualTo((Color32)Color.blue));
        Assert.That(pixels[2 * 2 + 1], Is.EqualTo((Color32)Color.red));
        Assert.That(texture.GetRawTextureData().Take(4), Is.EqualTo(new byte[] { 0, 0, 255, 255 }));
    }

    [Test]
    public void WithoutAFormatThereAreMipmapsInTheRawData()
    {
        var texture = new Texture2D(4, 2);
        Assert.That(texture.format, Is.EqualTo(TextureFormat.RGBA32));
        Assert.That(texture.mipmapCount, Is.EqualTo(3));
        Assert.That(texture.GetRawTextureData().Length, Is.EqualTo((8 + 2 + 1) * 4));
        Assert.That(texture.GetPixels32(1).Length, Is.EqualTo(2));
        Assert.That(new Texture2D(8, 8, TextureFormat.R8, 2, true).mipmapCount, Is.EqualTo(2));
        Assert.That(() => texture.GetPixels32(3), Throws.InstanceOf<ArgumentException>());
    }

    [Test]
    public void ApplyAveragesIntoTheSmallerLevelsUnlessToldNotTo()
    {
        var texture = new Texture2D(2, 2, TextureFormat.R8, true);
        texture.SetPixels32(new Color32[] { new(0, 0, 0, 0), new(100, 0, 0, 0), new(200, 0, 0, 0), new(100, 0, 0, 0) });
        texture.SetPixel(0, 0, Color.black, 1);
        texture.Apply(false);
        Assert.That(texture.GetPixels32(1)[0].r, Is.EqualTo(0));
        texture.Apply();
        Assert.That(texture.GetPixels32(1)[0].r, Is.EqualTo(100));
    }

    [TestCaseSource(nameof(Formats))]
    public void AFormatKeepsTheChannelsItHas(TextureFormat format)
    {
        Texture2D texture = Plain(1, 1, format);
        texture.SetPixels32(new[] { new Color32(1, 2, 3, 4) });
        var (expected, bytes) = format switch
        {
            TextureFormat.Alpha8 => (new Color32(255, 255, 255, 4), 1),
            TextureFormat.R8 => (new Color32(1, 0, 0, 255), 1),
            TextureFormat.RGB24 => (new Color32(1, 2, 3, 255), 3),
            _ => (new Color32(1, 2, 3, 4), 4),
        };
        Assert.That(texture.GetPixels32()[0], Is.EqualTo(expected));
        Assert.That(texture.GetRawTextureData().Length, Is.EqualTo(bytes));
        Assert.That((Color32)texture.GetPixels()[0], Is.EqualTo(expected));
    }

    [Test]
    public void OutsideItTheWrapModeDecides()
    {
        Texture2D texture = Plain(3, 1, TextureFormat.R8);
        texture.SetPixels32(new Color32[] { new(10, 0, 0, 0), new(20, 0, 0, 0), new(30, 0, 0, 0) });
        string Row(TextureWrapMode mode)
        {
            texture.wrapMode = mode;
            return string.Join(" ", Enumerable.Range(-4, 11).Select(x => ((Color32)texture.GetPixel(x, 5)).r));
        }
        Assert.That(texture.wrapMode, Is.EqualTo(TextureWrapMode.Repeat));
        Assert.That(Row(TextureWrapMode.Repeat), Is.EqualTo("30 10 20 30 10 20 30 10 20 30 10"));
        Assert.That(Row(TextureWrapMode.Clamp), Is.EqualTo("10 10 10 10 10 20 30 30 30 30 30"));
        Assert.That(Row(TextureWrapMode.Mirror), Is.EqualTo("30 30 20 10 10 20 30 30 20 10 10"));
        Assert.That(Row(TextureWrapMode.MirrorOnce), Is.EqualTo("30 30 20 10 10 20 30 30 30 30 30"));
    }

    [Test]
    public void WhatIsNoLongerReadableRefuses()
    {
        Texture2D texture = Plain(2, 2);
        texture.name = "drawn";
        NativeArray<byte> data = texture.GetPixelData<byte>(0);
        Assert.That(texture.isReadable, Is.True);
        texture.Apply(false, true);
        Assert.That(texture.isReadable, Is.False);
        Assert.That(texture.width, Is.EqualTo(2));
        Assert.That(() => texture.GetPixels32(), Throws.TypeOf<UnityException>().With.Message.Contain("'drawn' is not readable"));
        Assert.That(() => texture.SetPixel(0, 0, Color.red), Throws.TypeOf<UnityException>());
        Assert.That(() => texture.Apply(), Throws.TypeOf<UnityException>());
        Assert.That(() => data[0], Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void PixelDataIsTheMemoryItselfAndCostsNothing()
    {
        Texture2D texture = Plain(2, 2);
        NativeArray<Color32> data = texture.GetPixelData<Color32>(0);
        data[3] = new Color32(1, 2, 3, 4);
        Assert.That((Color32)texture.GetPixel(1, 1), Is.EqualTo(new Color32(1, 2, 3, 4)));
        Assert.That(texture.GetRawTextureData<byte>().Length, Is.EqualTo(16));
        int sum = 0;
        Assert.That(Allocations.Of(() =>
        {
            foreach (Color32 color in texture.GetPixelData<Color32>(0).AsReadOnlySpan()) sum += color.g;
        }), Is.EqualTo(0));
        Assert.That(sum, Is.EqualTo(5 * (2 + 3 * 205)), "what nobody has set holds anything, here 205");
        Assert.That(() => data.Dispose(), Throws.InvalidOperationException, "it is the texture's");
        Assert.That(() => Plain(1, 1, TextureFormat.R8).GetPixelData<Color32>(0), Throws.ArgumentException);
    }

    [Test]
    public void RawDataMustSuffice()
    {
        Texture2D texture = Plain(2, 1, TextureFormat.Alpha8);
        texture.LoadRawTextureData(new byte[] { 7, 8, 9 });
        Assert.That(texture.GetRawTextureData(), Is.EqualTo(new byte[] { 7, 8 }));
        Assert.That(() => texture.LoadRawTextureData(new byte[1]), Throws.TypeOf<UnityException>().With.Message.Contain("not enough data"));
        Assert.That(() => texture.SetPixels32(new Color32[1]), Throws.ArgumentException);
    }

    [Test]
    public void ReinitializeMakesItAnew()
    {
        Texture2D texture = Plain(2, 2, TextureFormat.R8);
        NativeArray<byte> old = texture.GetPixelData<byte>(0);
        Assert.That(texture.Reinitialize(3, 4), Is.True);
        Assert.That((texture.width, texture.height, texture.format, texture.mipmapCount), Is.EqualTo((3, 4, TextureFormat.R8, 1)));
        Assert.That(old.IsCreated, Is.False);
        texture.Reinitialize(2, 2, TextureFormat.RGB24, true);
        Assert.That(texture.GetRawTextureData().Length, Is.EqualTo(15));
    }

    [Test]
    public void WhatIsDestroyedTakesItsPixelsAlong()
    {
        Texture2D texture = Plain(2, 2);
        NativeArray<byte> data = texture.GetPixelData<byte>(0);
        Object.DestroyImmediate(texture);
        Assert.That(texture == null, Is.True);
        Assert.That(() => texture.GetPixels32(), Throws.TypeOf<MissingReferenceException>());
        Assert.That(data.IsCreated, Is.False);
    }

    [Test]
    public void OtherThreadsMayUseThePixelDataAndNothingElse()
    {
        Player.Enter();
        try
        {
            Texture2D texture = Plain(1, 1, TextureFormat.R8);
            NativeArray<byte> data = texture.GetPixelData<byte>(0);
            Exception problem = null;
            var thread = new Thread(() =>
            {
                data[0] = 7;
                problem = Assert.Throws<UnityException>(() => texture.GetPixels32());
            });
            thread.Start();
            thread.Join();
            Assert.That(problem.Message, Does.Contain("main thread"));
            Assert.That(texture.GetPixels32()[0].r, Is.EqualTo(7));
        }
        finally
        {
            Player.Quit();
        }
    }

    [Test]
    public void SizesThatNoCardTakesAreRefused()
    {
        Assert.That(() => Plain(0, 1), Throws.TypeOf<UnityException>());
        Assert.That(() => Plain(1, 16385), Throws.TypeOf<UnityException>());
    }
}

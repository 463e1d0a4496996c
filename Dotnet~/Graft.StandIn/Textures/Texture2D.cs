using System;
using Graft.StandIn;
using Unity.Collections;

namespace UnityEngine;

/// <summary>
/// Pixels in rows from the bottom up. What scripts set is seen here at once, while a graphics card would see it after Apply. Without a format it is
/// RGBA32 with mipmaps, whose levels GetRawTextureData returns, too.
/// </summary>
public sealed class Texture2D : Texture
{
    public Texture2D(int width, int height) : this(width, height, TextureFormat.RGBA32, true)
    {
    }

    public Texture2D(int width, int height, TextureFormat textureFormat, bool mipChain) : this(width, height, textureFormat, mipChain, false)
    {
    }

    public Texture2D(int width, int height, TextureFormat textureFormat, bool mipChain, bool linear)
        : this(width, height, textureFormat, mipChain ? -1 : 1, linear)
    {
    }

    public Texture2D(int width, int height, TextureFormat textureFormat, int mipCount, bool linear)
    {
        MainThread.Check();
        Pixels = new PixelMemory(new PixelLayout(width, height, textureFormat, mipCount));
    }

    public TextureFormat format => Pixels.Layout.Format;

    public Color GetPixel(int x, int y) => GetPixel(x, y, 0);
    public Color GetPixel(int x, int y, int mipLevel) => Readable.Layout.Read(Pixels.Pixel(x, y, mipLevel, wrapMode));
    public void SetPixel(int x, int y, Color color) => SetPixel(x, y, color, 0);
    public void SetPixel(int x, int y, Color color, int mipLevel) => Readable.Layout.Write(Pixels.Pixel(x, y, mipLevel, wrapMode), color);

    public Color[] GetPixels() => GetPixels(0);
    public Color[] GetPixels(int miplevel) => Array.ConvertAll(GetPixels32(miplevel), each => (Color)each);
    public Color32[] GetPixels32() => GetPixels32(0);

    public Color32[] GetPixels32(int miplevel)
    {
        PixelLayout layout = Readable.Layout;
        Span<byte> level = Pixels.Level(miplevel);
        var colors = new Color32[level.Length / layout.Channels];
        for (int i = 0; i < colors.Length; i++) colors[i] = layout.Read(level.Slice(i * layout.Channels));
        return colors;
    }

    public void SetPixels(Color[] colors) => SetPixels(colors, 0);
    public void SetPixels(Color[] colors, int miplevel) => SetPixels32(Array.ConvertAll(colors, each => (Color32)each), miplevel);
    public void SetPixels32(Color32[] colors) => SetPixels32(colors, 0);

    public void SetPixels32(Color32[] colors, int miplevel)
    {
        PixelLayout layout = Readable.Layout;
        Span<byte> level = Pixels.Level(miplevel);
        int count = level.Length / layout.Channels;
        if (colors.Length < count) throw new ArgumentException($"The level has {count} pixels, and the array {colors.Length}.", nameof(colors));
        for (int i = 0; i < count; i++) layout.Write(level.Slice(i * layout.Channels), colors[i]);
    }

    /// <summary>The pixels of a level as they lie in memory, not a copy: valid until the texture is made anew, unreadable or destroyed.</summary>
    public NativeArray<T> GetPixelData<T>(int mipLevel) where T : struct =>
        new(Readable.Memory, Pixels.Layout.Offset(Pixels.Layout.Checked(mipLevel)), Pixels.Layout.LengthOf(mipLevel));

    /// <summary>All levels as they lie in memory, not a copy.</summary>
    public NativeArray<T> GetRawTextureData<T>() where T : struct => new(Readable.Memory, 0, Pixels.Layout.Length);

    /// <summary>A copy of all levels.</summary>
    public byte[] GetRawTextureData() => Readable.Memory.Bytes.ToArray();

    /// <summary>Fills all levels.</summary>
    public void LoadRawTextureData(byte[] data)
    {
        Span<byte> all = Readable.Memory.Bytes;
        if (data == null || data.Length < all.Length)
            throw new UnityException($"LoadRawTextureData: not enough data provided (will result in overread): {data?.Length ?? 0} of {all.Length} bytes.");
        data.AsSpan(0, all.Length).CopyTo(all);
    }

    public void Apply() => Apply(true, false);
    public void Apply(bool updateMipmaps) => Apply(updateMipmaps, false);

    public void Apply(bool updateMipmaps, bool makeNoLongerReadable)
    {
        if (updateMipmaps) Readable.FillSmallerLevels();
        TellPixelsApplied();
        if (makeNoLongerReadable) Readable.Memory.Release();
    }

    public bool Reinitialize(int width, int height) => Reinitialize(width, height, format, mipmapCount > 1);

    public bool Reinitialize(int width, int height, TextureFormat format, bool hasMipMap)
    {
        var layout = new PixelLayout(width, height, format, hasMipMap ? -1 : 1);
        Readable.Memory.Release();
        Pixels = new PixelMemory(layout);
        TellPixelsApplied();
        return true;
    }

    internal override void End()
    {
        Pixels.Memory.Release();
        base.End();
        TellPixelsApplied();
    }

    PixelMemory Readable
    {
        get
        {
            Check();
            if (isReadable) return Pixels;
            throw new UnityException($"Texture '{name}' is not readable, the texture memory can not be accessed from scripts.");
        }
    }
}

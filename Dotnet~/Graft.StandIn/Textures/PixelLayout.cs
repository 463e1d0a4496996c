using System;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>
/// How a texture's bytes lie: mipmap levels one behind the other, the largest first; in each the rows from the bottom up, in each row the pixels from
/// the left.
/// </summary>
readonly struct PixelLayout
{
    public readonly int Width, Height, Levels;
    public readonly TextureFormat Format;

    public PixelLayout(int width, int height, TextureFormat format, int levels)
    {
        if (width <= 0 || height <= 0 || width > Most || height > Most)
            throw new UnityException($"A texture is 1 to {Most} pixels wide and high, not {width} x {height}.");
        Width = width;
        Height = height;
        Format = format;
        int all = 1;
        while (Math.Max(width, height) >> all > 0) all++;
        Levels = levels < 0 ? all : Math.Clamp(levels, 1, all);
        Channels = format switch
        {
            TextureFormat.Alpha8 or TextureFormat.R8 => 1,
            TextureFormat.RGB24 => 3,
            TextureFormat.RGBA32 => 4,
            _ => throw new UnityException($"The stand-in has textures of Alpha8, R8, RGB24 and RGBA32, not of {format}."),
        };
    }

    /// <summary>Bytes a pixel.</summary>
    public int Channels { get; }

    public int Length => Offset(Levels);

    // What Direct3D 11 and its likes allow.
    const int Most = 16384;

    public int WidthOf(int level) => Math.Max(1, Width >> level);
    public int HeightOf(int level) => Math.Max(1, Height >> level);
    public int LengthOf(int level) => WidthOf(level) * HeightOf(level) * Channels;

    /// <summary>Where a level begins.</summary>
    public int Offset(int level)
    {
        int offset = 0;
        for (int i = 0; i < level; i++) offset += LengthOf(i);
        return offset;
    }

    public int Checked(int level) =>
        level >= 0 && level < Levels ? level : throw new ArgumentOutOfRangeException(nameof(level), level, $"The texture has {Levels} mipmap level(s).");

    /// <summary>What a channel lacks is white, but for red alone: there green and blue are black.</summary>
    public Color32 Read(ReadOnlySpan<byte> pixel) => Format switch
    {
        TextureFormat.Alpha8 => new Color32(255, 255, 255, pixel[0]),
        TextureFormat.R8 => new Color32(pixel[0], 0, 0, 255),
        TextureFormat.RGB24 => new Color32(pixel[0], pixel[1], pixel[2], 255),
        _ => new Color32(pixel[0], pixel[1], pixel[2], pixel[3]),
    };

    public void Write(Span<byte> pixel, Color32 color)
    {
        pixel[0] = Format == TextureFormat.Alpha8 ? color.a : color.r;
        if (Channels < 3) return;
        pixel[1] = color.g;
        pixel[2] = color.b;
        if (Channels == 4) pixel[3] = color.a;
    }
}

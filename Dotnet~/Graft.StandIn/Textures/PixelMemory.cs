using System;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>The pixels of a texture, as long as scripts may read them.</summary>
sealed class PixelMemory
{
    public readonly PixelLayout Layout;
    public readonly NativeMemory Memory;

    public PixelMemory(PixelLayout layout)
    {
        Layout = layout;
        Memory = new NativeMemory(layout.Length, "texture");
        Memory.Bytes.Fill(NativeMemory.Unset);
    }

    public Span<byte> Level(int level) => Memory.Bytes.Slice(Layout.Offset(Layout.Checked(level)), Layout.LengthOf(level));

    public Span<byte> Pixel(int x, int y, int level, TextureWrapMode wrap)
    {
        int width = Layout.WidthOf(Layout.Checked(level)), height = Layout.HeightOf(level);
        return Level(level).Slice((Wrapped(y, height, wrap) * width + Wrapped(x, width, wrap)) * Layout.Channels, Layout.Channels);
    }

    /// <summary>Each smaller level from the one before it: a pixel is the mean of up to two by two.</summary>
    public void FillSmallerLevels()
    {
        for (int level = 1; level < Layout.Levels; level++) Halve(level);
    }

    void Halve(int level)
    {
        ReadOnlySpan<byte> from = Level(level - 1);
        Span<byte> to = Level(level);
        int channels = Layout.Channels, fromWidth = Layout.WidthOf(level - 1), fromHeight = Layout.HeightOf(level - 1), width = Layout.WidthOf(level);
        for (int i = 0; i < to.Length; i++)
        {
            int channel = i % channels, x = i / channels % width * 2, y = i / channels / width * 2;
            int right = Math.Min(x + 1, fromWidth - 1), above = Math.Min(y + 1, fromHeight - 1);
            int sum = from[(y * fromWidth + x) * channels + channel] + from[(y * fromWidth + right) * channels + channel]
                + from[(above * fromWidth + x) * channels + channel] + from[(above * fromWidth + right) * channels + channel];
            to[i] = (byte)((sum + 2) / 4);
        }
    }

    static int Wrapped(int at, int size, TextureWrapMode wrap)
    {
        if (at >= 0 && at < size) return at;
        int turn = (int)Math.Floor((double)at / size), rest = at - turn * size;
        return wrap switch
        {
            TextureWrapMode.Repeat => rest,
            TextureWrapMode.Mirror => turn % 2 == 0 ? rest : size - 1 - rest,
            TextureWrapMode.MirrorOnce => turn == -1 ? size - 1 - rest : size - 1,
            _ => Math.Clamp(at, 0, size - 1),
        };
    }
}

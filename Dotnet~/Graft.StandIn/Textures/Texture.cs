using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>What textures of any kind share.</summary>
public class Texture : Object
{
    private protected Texture()
    {
    }

    /// <summary>Who shows it hears that its pixels are others now, or are gone.</summary>
    internal event Action PixelsApplied;

    internal PixelMemory Pixels { get; private protected set; }

    /// <summary>Another whenever the pixels may be.</summary>
    internal int PixelsVersion { get; private set; }

    public virtual int width => Pixels.Layout.Width;
    public virtual int height => Pixels.Layout.Height;

    /// <summary>Whether scripts may still read and write the pixels.</summary>
    public virtual bool isReadable => Pixels.Memory.Exists;

    public int mipmapCount => Pixels.Layout.Levels;
    public FilterMode filterMode { get; set; } = FilterMode.Bilinear;
    public TextureWrapMode wrapMode { get; set; } = TextureWrapMode.Repeat;

    private protected void TellPixelsApplied()
    {
        PixelsVersion++;
        PixelsApplied?.Invoke();
    }
}

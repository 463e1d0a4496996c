using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>Pictures out of files and into them. Here PNG only, not interlaced; the engine reads JPEG too.</summary>
public static class ImageConversion
{
    public static bool LoadImage(this Texture2D tex, byte[] data) => LoadImage(tex, data, false);

    /// <summary>The texture takes the picture's size.</summary>
    public static bool LoadImage(this Texture2D tex, byte[] data, bool markNonReadable)
    {
        int width, height;
        Color32[] colors;
        try
        {
            (width, height, colors) = PngReader.Read(data);
        }
        catch (FormatException)
        {
            return false;
        }
        tex.Reinitialize(width, height, TextureFormat.RGBA32, tex.mipmapCount > 1);
        tex.SetPixels32(colors);
        tex.Apply(true, markNonReadable);
        return true;
    }

    /// <summary>The texture as a PNG file: 8 bits a channel, without alpha where its format has none.</summary>
    public static byte[] EncodeToPNG(this Texture2D tex) => PngWriter.Write(tex.width, tex.height, tex.GetPixels32(), tex.format is not (TextureFormat.RGB24 or TextureFormat.R8));
}

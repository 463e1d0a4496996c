using UnityEngine;

namespace Graft.Studio.Protocol;

/// <summary>Pixels without colour, as most pictures here are, take a byte each instead of three or four.</summary>
sealed class GreyPixels
{
    /// <summary>How Client/pictures.js knows them; no texture has it.</summary>
    public const int Format = 0;

    byte[] levels = [];
    int count;

    /// <summary>What <see cref="Are"/> found, until it is asked again.</summary>
    public ReadOnlySpan<byte> Levels => levels.AsSpan(0, count);

    /// <summary>Whether all pixels are grey and opaque.</summary>
    public bool Are(ReadOnlySpan<byte> pixels, TextureFormat format)
    {
        int step = format switch { TextureFormat.RGB24 => 3, TextureFormat.RGBA32 => 4, _ => 0 };
        if (step == 0) return false;
        count = pixels.Length / step;
        if (levels.Length < count) levels = new byte[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> pixel = pixels.Slice(i * step, step);
            if (pixel[0] != pixel[1] || pixel[0] != pixel[2] || (step == 4 && pixel[3] != 255)) return false;
            levels[i] = pixel[0];
        }
        return true;
    }
}

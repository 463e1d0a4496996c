using System;
using System.Runtime.InteropServices;
using Unity.Collections;
using UnityEngine;

namespace Graft.Components
{
    /// <summary>Reads the digit in a texture of any size, dark on light or light on dark, into the 28x28 bytes that a classifier takes.</summary>
    sealed class PictureReader
    {
        byte[] rgba = Array.Empty<byte>(), grey = Array.Empty<byte>();

        /// <summary>Finds the ink and centres it. Allocates nothing for textures of RGBA32 once it has seen one as large.</summary>
        /// <param name="picture">Readable.</param>
        /// <param name="image">Receives 28 * 28 bytes, row-major from the top, 0 = paper, 255 = ink.</param>
        /// <returns>False where there is no ink.</returns>
        /// <exception cref="ArgumentException">The texture cannot be read, or is too large.</exception>
        public bool Read(Texture2D picture, Span<byte> image)
        {
            if (picture == null) throw new ArgumentNullException(nameof(picture), "There is no texture: give one with a digit on it.");
            if (!picture.isReadable) throw new ArgumentException($"The texture \"{picture.name}\" cannot be read by scripts: switch on Read/Write in its import settings.", nameof(picture));
            int width = picture.width, height = picture.height, pixels = checked(width * height);
            if (pixels > InkImage.MostPixels) throw new ArgumentException($"The texture \"{picture.name}\" of {width}x{height} pixels is too large: scale it down to at most {InkImage.MostPixels} pixels.", nameof(picture));
            if (grey.Length < pixels)
            {
                grey = new byte[pixels];
                rgba = new byte[4 * pixels];
            }
            if (picture.format == TextureFormat.RGBA32) Fill(picture.GetPixelData<Color32>(0), width, height);
            else Fill(picture.GetPixels32(), width, height);
            Span<byte> levels = grey.AsSpan(0, pixels);
            InkImage.Grey(rgba.AsSpan(0, 4 * pixels), levels);
            return InkImage.Centre(levels, width, height, image);
        }

        // A texture's first row is its lowest.
        void Fill(NativeArray<Color32> from, int width, int height)
        {
            Span<Color32> to = MemoryMarshal.Cast<byte, Color32>(rgba.AsSpan());
            for (int y = 0, at = 0; y < height; y++)
                for (int x = 0, source = (height - 1 - y) * width; x < width; x++) to[at++] = from[source++];
        }

        void Fill(Color32[] from, int width, int height)
        {
            Span<Color32> to = MemoryMarshal.Cast<byte, Color32>(rgba.AsSpan());
            for (int y = 0; y < height; y++) from.AsSpan((height - 1 - y) * width, width).CopyTo(to.Slice(y * width, width));
        }
    }
}

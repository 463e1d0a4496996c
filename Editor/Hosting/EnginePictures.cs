using System;
using System.Runtime.InteropServices;
using UnityEngine;

namespace Graft.Editing
{
    /// <summary>Reads PNG and JPEG files, and writes PNG files, as the engine does.</summary>
    sealed class EnginePictures : IPictureDecoder, IPictureEncoder
    {
        public GreyPicture Decode(byte[] file, string name)
        {
            var texture = new Texture2D(2, 2, TextureFormat.RGBA32, false) { hideFlags = HideFlags.HideAndDontSave };
            try
            {
                if (!texture.LoadImage(file)) throw new PictureException($"{name} is no picture that can be read: save it as a PNG file.");
                int width = texture.width, height = texture.height;
                if ((long)width * height > InkImage.MostPixels) throw new PictureException($"{name} has {width}x{height} pixels: scale it down to at most {InkImage.MostPixels} pixels.");
                return new GreyPicture(width, height, Grey(texture.GetPixels32(), width, height));
            }
            finally
            {
                UnityEngine.Object.DestroyImmediate(texture);
            }
        }

        public byte[] Encode(GreyPicture picture)
        {
            var texture = new Texture2D(picture.Width, picture.Height, TextureFormat.RGB24, false) { hideFlags = HideFlags.HideAndDontSave };
            try
            {
                var colours = new Color32[picture.Levels.Length];
                for (int y = 0; y < picture.Height; y++)
                    for (int x = 0; x < picture.Width; x++)
                    {
                        byte level = picture.Levels[y * picture.Width + x];
                        colours[(picture.Height - 1 - y) * picture.Width + x] = new Color32(level, level, level, 255);
                    }
                texture.SetPixels32(colours);
                return texture.EncodeToPNG();
            }
            finally
            {
                UnityEngine.Object.DestroyImmediate(texture);
            }
        }

        // A texture's first row is its lowest.
        static byte[] Grey(Color32[] colours, int width, int height)
        {
            var rgba = new byte[4 * colours.Length];
            Span<Color32> rows = MemoryMarshal.Cast<byte, Color32>(rgba.AsSpan());
            for (int y = 0; y < height; y++) colours.AsSpan((height - 1 - y) * width, width).CopyTo(rows.Slice(y * width, width));
            var levels = new byte[colours.Length];
            InkImage.Grey(rgba, levels);
            return levels;
        }
    }
}

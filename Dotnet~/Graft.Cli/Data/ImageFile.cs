using Graft.Cli.Sessions;
using SkiaSharp;

namespace Graft.Cli.Data;

/// <summary>PNG and JPEG files as the 28x28 form of MNIST's digits. A file's size and its image's are checked before anything is decoded.</summary>
static class ImageFile
{
    public const long MostBytes = 64 << 20;

    static readonly string[] Endings = [".png", ".jpg", ".jpeg"];
    static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G'], Jpeg = [0xff, 0xd8, 0xff];

    /// <summary>Whether a file's name says that it is one.</summary>
    public static bool IsNamedSo(string path) => Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file is one by its first bytes, or by its name where it is something else.</summary>
    public static bool Is(string path)
    {
        if (IsNamedSo(path)) return true;
        if (!File.Exists(path)) return false;
        Span<byte> start = stackalloc byte[4];
        using FileStream file = File.OpenRead(path);
        int got = file.ReadAtLeast(start, 4, false);
        return start[..got].StartsWith(Png) || start[..got].StartsWith(Jpeg);
    }

    /// <summary>Reads one into 28 * 28 bytes.</summary>
    /// <returns>False, and an empty image, where it shows nothing.</returns>
    /// <exception cref="CommandException">It cannot be read, is no image, or is too large.</exception>
    public static bool Read(string path, Span<byte> image)
    {
        byte[] grey = Grey(path, out int width, out int height);
        return InkImage.Centre(grey, width, height, image);
    }

    static byte[] Grey(string path, out int width, out int height)
    {
        if (!File.Exists(path)) throw new CommandException($"There is no file {path}: check the path.");
        long bytes = new FileInfo(path).Length;
        if (bytes == 0) throw new CommandException($"{path} is empty: give a PNG or JPEG file.");
        if (bytes > MostBytes) throw new CommandException($"{path} has {bytes} bytes, and images of at most {MostBytes} are read: scale it down.");
        using SKData content = SKData.CreateCopy(File.ReadAllBytes(path));
        using SKCodec? codec = SKCodec.Create(content);
        if (codec == null || codec.EncodedFormat is not (SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg)) throw new CommandException($"{path} is neither a PNG nor a JPEG image: convert it.");
        (width, height) = (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > InkImage.MostPixels) throw new CommandException($"{path} has {width}x{height} pixels, and images of at most {InkImage.MostPixels} are read: scale it down.");
        var rgba = new byte[4 * width * height];
        Decode(codec, rgba, path);
        var grey = new byte[width * height];
        InkImage.Grey(rgba, grey);
        return Upright(grey, ref width, ref height, codec.EncodedOrigin);
    }

    static unsafe void Decode(SKCodec codec, byte[] rgba, string path)
    {
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul);
        fixed (byte* pixels = rgba)
        {
            SKCodecResult result = codec.GetPixels(info, (nint)pixels);
            if (result != SKCodecResult.Success) throw new CommandException($"{path} is damaged or cut short ({result}): save or fetch it again.");
        }
    }

    // A camera held upright stores what it saw lying down, and says so.
    static byte[] Upright(byte[] grey, ref int width, ref int height, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default) return grey;
        bool swapped = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        bool right = origin is SKEncodedOrigin.TopRight or SKEncodedOrigin.BottomRight or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom;
        bool bottom = origin is SKEncodedOrigin.BottomRight or SKEncodedOrigin.BottomLeft or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        int stored = width;
        if (swapped) (width, height) = (height, width);
        var upright = new byte[grey.Length];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int mirroredX = right ? width - 1 - x : x, mirroredY = bottom ? height - 1 - y : y;
                upright[y * width + x] = swapped ? grey[mirroredX * stored + mirroredY] : grey[mirroredY * stored + mirroredX];
            }
        }
        return upright;
    }
}

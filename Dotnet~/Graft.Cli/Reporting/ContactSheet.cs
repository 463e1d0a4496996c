using System.Runtime.InteropServices;
using SkiaSharp;

namespace Graft.Cli.Reporting;

/// <summary>Many small images on one: a column per class.</summary>
static class ContactSheet
{
    const int Scale = 2, Gap = 2;

    /// <param name="data">Grey images.</param>
    /// <param name="rows">Images of each class at most.</param>
    public static byte[] Png(Dataset data, int rows)
    {
        int height = data.ExampleShape.Rows, width = data.ExampleShape.Columns, columns = data.Classes.Count;
        using var sheet = new SKBitmap(new SKImageInfo(columns * (width + Gap) + Gap, rows * (height + Gap) + Gap, SKColorType.Gray8, SKAlphaType.Opaque));
        sheet.Erase(new SKColor(70, 70, 70));
        var placed = new int[columns];
        for (int i = 0; i < data.Count; i++)
        {
            int column = data.Labels[i], row = placed[column]++;
            if (row >= rows) continue;
            for (int y = 0; y < height; y++)
            {
                nint to = sheet.GetPixels() + (Gap + row * (height + Gap) + y) * sheet.RowBytes + Gap + column * (width + Gap);
                Marshal.Copy(data.Bytes, (i * height + y) * width, to, width);
            }
        }
        using SKBitmap large = sheet.Resize(new SKSizeI(sheet.Width * Scale, sheet.Height * Scale), new SKSamplingOptions(SKFilterMode.Nearest));
        using SKData png = large.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }
}

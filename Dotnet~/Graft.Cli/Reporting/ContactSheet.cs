using System.Runtime.InteropServices;
using SkiaSharp;

namespace Graft.Cli.Reporting;

/// <summary>Many small images on one: a column per class.</summary>
static class ContactSheet
{
    const int Scale = 2, Gap = 2, Letters = 16, Margin = 8;

    static readonly SKColor Background = new(70, 70, 70), Foreground = new(220, 220, 220);

    /// <param name="data">Grey images.</param>
    /// <param name="rows">Images of each class at most.</param>
    /// <param name="captions">What the rows are, where they differ.</param>
    public static byte[] Png(Dataset data, int rows, params string[] captions)
    {
        using SKBitmap images = Images(data, rows);
        using var font = new SKFont(SKTypeface.Default, Letters);
        int left = captions.Length == 0 ? 0 : (int)Math.Ceiling(captions.Max(caption => font.MeasureText(caption))) + 2 * Margin;
        using var sheet = new SKBitmap(new SKImageInfo(left + images.Width * Scale, images.Height * Scale, SKColorType.Gray8, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(sheet);
        canvas.Clear(Background);
        using SKImage image = SKImage.FromBitmap(images);
        canvas.DrawImage(image, new SKRect(left, 0, sheet.Width, sheet.Height), new SKSamplingOptions(SKFilterMode.Nearest));
        using var ink = new SKPaint { Color = Foreground, IsAntialias = true };
        float row = (float)sheet.Height / rows;
        for (int i = 0; i < captions.Length; i++) canvas.DrawText(captions[i], Margin, (i + 0.5f) * row + Letters / 3f, font, ink);
        using SKData png = sheet.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    static SKBitmap Images(Dataset data, int rows)
    {
        int height = data.ExampleShape.Rows, width = data.ExampleShape.Columns, columns = data.Classes.Count;
        var images = new SKBitmap(new SKImageInfo(columns * (width + Gap) + Gap, rows * (height + Gap) + Gap, SKColorType.Gray8, SKAlphaType.Opaque));
        images.Erase(Background);
        var placed = new int[columns];
        for (int i = 0; i < data.Count; i++)
        {
            int column = data.Labels[i], row = placed[column]++;
            if (row >= rows) continue;
            for (int y = 0; y < height; y++)
            {
                nint to = images.GetPixels() + (Gap + row * (height + Gap) + y) * images.RowBytes + Gap + column * (width + Gap);
                Marshal.Copy(data.Bytes, (i * height + y) * width, to, width);
            }
        }
        return images;
    }
}

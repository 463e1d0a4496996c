using Graft.Cli.Reporting;
using Graft.Play.Studies;
using SkiaSharp;

namespace Graft.Play.Reporting;

/// <summary>Drawings of all ten digits and what the game called them, before the player taught it and after, as a picture.</summary>
static class PadSheet
{
    const int Cell = 96, Gap = 8, Caption = 24, Left = 104, Letters = 15;

    static readonly SKColor Paper = SKColors.White, Ink = new(60, 60, 60), Right = new(0x2c, 0x8a, 0x3d), Wrong = new(0xc0, 0x39, 0x2b);

    public static byte[] Png(IReadOnlyList<PadPicture> before, IReadOnlyList<PadPicture> after)
    {
        int width = Left + before.Count * (Cell + Gap), height = 2 * (Cell + Caption + Gap) + Gap;
        using var sheet = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(sheet);
        canvas.Clear(Paper);
        Row(canvas, "as shipped", before, Gap);
        Row(canvas, "once taught", after, Gap + Cell + Caption + Gap);
        using SKData png = sheet.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    static void Row(SKCanvas canvas, string title, IReadOnlyList<PadPicture> pictures, int top)
    {
        using var face = SKTypeface.FromFamilyName(CurvePanel.Font);
        using var font = new SKFont(face, Letters);
        using var paint = new SKPaint { Color = Ink, IsAntialias = true };
        canvas.DrawText(title, Gap / 2, top + Cell / 2f, font, paint);
        for (int i = 0; i < pictures.Count; i++)
        {
            PadPicture each = pictures[i];
            int left = Left + i * (Cell + Gap);
            using SKBitmap bitmap = Bitmap(each);
            using SKImage image = SKImage.FromBitmap(bitmap);
            canvas.DrawImage(image, new SKRect(left, top, left + Cell, top + Cell), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
            bool isRight = each.Heard == each.Digit.ToString();
            paint.Color = isRight ? Right : Wrong;
            string heard = each.Heard.Length == 0 ? "unknown" : $"“{each.Heard}”";
            canvas.DrawText(heard, left + (Cell - font.MeasureText(heard)) / 2, top + Cell + Letters + 2, font, paint);
        }
    }

    static SKBitmap Bitmap(PadPicture picture)
    {
        var bitmap = new SKBitmap(new SKImageInfo(picture.Side, picture.Side, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (int y = 0; y < picture.Side; y++)
            for (int x = 0; x < picture.Side; x++)
            {
                var pixel = picture.Pixels[(picture.Side - 1 - y) * picture.Side + x];
                bitmap.SetPixel(x, y, new SKColor(pixel.r, pixel.g, pixel.b));
            }
        return bitmap;
    }
}

using Microsoft.Playwright;

namespace Graft.Studio.Pictures.Browsing;

/// <summary>A hand at the mouse that writes digits on a pad.</summary>
static class DrawnDigit
{
    // Of the pad's side.
    const double Size = 0.75;

    /// <summary>Draws a digit, stroke by stroke.</summary>
    /// <param name="page">Whose mouse it is.</param>
    /// <param name="pad">What is drawn on, square.</param>
    /// <param name="digit">0 … 9.</param>
    /// <param name="hand">Decides how it is written: the same number writes the same.</param>
    public static async Task Draw(IPage page, ILocator pad, int digit, ulong hand)
    {
        await pad.ScrollIntoViewIfNeededAsync();
        LocatorBoundingBoxResult box = await pad.BoundingBoxAsync() ?? throw new InvalidOperationException("The pad is not to be seen.");
        var random = new RandomStream(hand, 0);
        double[][] strokes = Centred(SyntheticDigits.Strokes(digit, ref random));
        foreach (double[] stroke in strokes)
        {
            await page.Mouse.MoveAsync(X(stroke, 0), Y(stroke, 0));
            await page.Mouse.DownAsync();
            for (int at = 2; at + 1 < stroke.Length; at += 2) await page.Mouse.MoveAsync(X(stroke, at), Y(stroke, at));
            await page.Mouse.UpAsync();
        }

        float X(double[] stroke, int at) => box.X + box.Width * (float)stroke[at];
        float Y(double[] stroke, int at) => box.Y + box.Height * (float)stroke[at + 1];
    }

    static double[][] Centred(double[][] strokes)
    {
        (double left, double right) = Range(strokes, 0);
        (double top, double bottom) = Range(strokes, 1);
        double scale = Size / Math.Max(right - left, bottom - top);
        return [.. strokes.Select(stroke => stroke.Select((at, i) => 0.5 + scale * (at - (i % 2 == 0 ? left + right : top + bottom) / 2)).ToArray())];
    }

    static (double least, double most) Range(double[][] strokes, int axis)
    {
        double[] values = [.. strokes.SelectMany(stroke => stroke.Where((_, i) => i % 2 == axis))];
        return (values.Min(), values.Max());
    }
}

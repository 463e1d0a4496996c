namespace Graft.Fuzz;

/// <summary>Any image centres to an image that has ink where there was some, near the middle as far as its box allows, and to an empty one where there was none.</summary>
static class CentringCheck
{
    public static void Run(byte[] ink, int width, int height)
    {
        var image = new byte[DigitCentring.PixelCount];
        Array.Fill(image, (byte)1); // what was there before must not show
        bool found = DigitCentring.Centre(ink, width, height, image);
        if (found != ink.Any(pixel => pixel >= DigitCentring.InkFloor)) throw new FindingException("ink is found where there is none, or the other way round");
        Look(image, found);
    }

    /// <summary>Holds an image against what was said of it.</summary>
    public static void Look(byte[] image, bool found)
    {
        if (found != image.Any(pixel => pixel > 0)) throw new FindingException(found ? "the ink is lost" : "an empty image has ink");
        if (!found) return;
        CheckMiddle(image, at => at % DigitCentring.Side);
        CheckMiddle(image, at => at / DigitCentring.Side);
    }

    // Half a pixel of rounding to whole pixels, and what rounding grey levels adds; a box as long as the image's middle allows may touch the edge.
    static void CheckMiddle(byte[] image, Func<int, int> along)
    {
        double mass = 0, sum = 0;
        int first = DigitCentring.Side, last = -1;
        for (int at = 0; at < image.Length; at++)
        {
            if (image[at] == 0) continue;
            mass += image[at];
            sum += image[at] * (along(at) + 0.5);
            first = Math.Min(first, along(at));
            last = Math.Max(last, along(at));
        }
        bool touches = first == 0 || last == DigitCentring.Side - 1;
        double off = Math.Abs(sum / mass - (DigitCentring.Side / 2 + 0.5));
        if (last - first >= DigitCentring.BoxSide) throw new FindingException($"the ink is {last - first + 1} pixels long");
        if (!touches && off > 1) throw new FindingException($"the centre of mass is {off:F1} pixels from the middle");
    }
}

namespace Graft.Fuzz;

/// <summary>A pad under any hand: points of any numbers, strokes begun and not ended, undone, cleared; an image whenever it is asked for.</summary>
sealed class PadCheck : IInkCheck
{
    const int MostSteps = 64;

    public IEnumerable<byte[]> Seeds
    {
        get
        {
            yield return [0, 40, 40, 0, 10, 10, 1, 60, 60, 1, 10, 60, 2, 6, 0, 20, 70, 3, 0, 9, 9, 5, 30, 6, 4, 6];
            foreach (double odd in new[] { double.NaN, double.PositiveInfinity, 1e300, -5 }) yield return [1, .. BitConverter.GetBytes(100.0), .. BitConverter.GetBytes(50.0), 0, .. BitConverter.GetBytes(odd), .. BitConverter.GetBytes(7.0), 1, .. BitConverter.GetBytes(3.0), .. BitConverter.GetBytes(odd), 6];
        }
    }

    public void Run(InputBytes input)
    {
        bool any = input.Next() % 2 == 1;
        double Number(ref InputBytes from) => any ? from.NextAny() : from.NextNear();
        if (Pad(Number(ref input), Number(ref input)) is not { } pad) return;
        for (int step = 0; step < MostSteps && !input.AtEnd; step++)
        {
            switch (input.Next() % 7)
            {
                case 0: pad.Begin(Number(ref input), Number(ref input)); break;
                case 1: pad.MoveTo(Number(ref input), Number(ref input)); break;
                case 2: pad.End(); break;
                case 3: pad.Undo(); break;
                case 4: pad.Clear(); break;
                case 5: SetPen(pad, any ? input.NextAny() : input.Next() / 255.0); break;
                default: Render(pad); break;
            }
            if (pad.StrokeCount > InkCanvas.MostStrokes || pad.PointCount > InkCanvas.MostPoints || pad.PointCount < pad.StrokeCount) throw new FindingException($"a pad has {pad.StrokeCount} strokes of {pad.PointCount} points");
        }
        Render(pad);
    }

    static InkCanvas? Pad(double width, double height)
    {
        bool sound = width >= InkCanvas.LeastSide && width <= InkCanvas.MostSide && height >= InkCanvas.LeastSide && height <= InkCanvas.MostSide;
        try
        {
            var pad = new InkCanvas(width, height);
            return sound ? pad : throw new FindingException($"a pad of {width} x {height} is made");
        }
        catch (ArgumentOutOfRangeException) when (!sound)
        {
            return null;
        }
    }

    static void SetPen(InkCanvas pad, double width)
    {
        try
        {
            pad.PenWidth = width;
        }
        catch (ArgumentOutOfRangeException) when (!(width >= 0.02 && width <= 0.5))
        {
            // As it is documented.
        }
    }

    static void Render(InkCanvas pad)
    {
        byte[] image = new byte[DigitCentring.PixelCount], again = new byte[image.Length];
        bool found = pad.Render(image);
        if (found == pad.IsBlank) throw new FindingException(found ? "a blank pad has ink" : "the ink is lost");
        if (found != pad.Render(again) || !image.AsSpan().SequenceEqual(again)) throw new FindingException("a pad renders in two ways");
        CentringCheck.Look(image, found);
    }
}

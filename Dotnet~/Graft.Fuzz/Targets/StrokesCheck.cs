namespace Graft.Fuzz;

/// <summary>Strokes of any numbers: ink is only ever added, and what lies on the canvas leaves some.</summary>
sealed class StrokesCheck(int mostSide, int mostSegments) : IInkCheck
{
    public IEnumerable<byte[]> Seeds
    {
        get
        {
            yield return [27, 27, 0, 10, 10, 3, 40, 40, 3, 0, 40, 10, 2, 10, 40, 4];
            foreach (double odd in new[] { 5.5, double.NaN, double.PositiveInfinity, 1e300, -1e9 })
                yield return [19, 9, 1, .. BitConverter.GetBytes(odd), .. BitConverter.GetBytes(4.0), .. BitConverter.GetBytes(1.5), .. BitConverter.GetBytes(8.0), .. BitConverter.GetBytes(odd), .. BitConverter.GetBytes(2.0)];
        }
    }

    public void Run(InputBytes input)
    {
        var canvas = new StrokeRasterizer(input.NextSide(mostSide), input.NextSide(mostSide));
        var before = new byte[canvas.Ink.Length];
        for (int i = 0; i < mostSegments && !input.AtEnd; i++)
        {
            bool any = input.Next() % 2 == 1;
            var s = new double[6];
            for (int n = 0; n < s.Length; n++) s[n] = any ? input.NextAny() : input.NextNear();
            canvas.Ink.CopyTo(before, 0);
            canvas.Segment(s[0], s[1], s[2], s[3], s[4], s[5]);
            for (int pixel = 0; pixel < before.Length; pixel++)
                if (canvas.Ink[pixel] < before[pixel]) throw new FindingException("a stroke takes ink away");
            if (s[0] >= 0 && s[0] < canvas.Width && s[1] >= 0 && s[1] < canvas.Height && s[2] >= 1 && Math.Abs(s[3]) < 1e3 && Math.Abs(s[4]) < 1e3 && s[5] >= 1 && s[2] < 1e3 && s[5] < 1e3
                && canvas.Ink[(int)s[1] * canvas.Width + (int)s[0]] == 0) throw new FindingException("a stroke that begins on the canvas leaves no ink there");
        }
        CentringCheck.Run(canvas.Ink, canvas.Width, canvas.Height);
    }
}

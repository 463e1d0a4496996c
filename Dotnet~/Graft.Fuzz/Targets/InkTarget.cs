namespace Graft.Fuzz;

/// <summary>
/// Ink that a player draws or brings as an image, until it is the form that a network reads: strokes of any numbers on a canvas of any size,
/// and images of any size.
/// </summary>
sealed class InkTarget() : FuzzTarget("ink")
{
    const int MostSide = 48, MostSegments = 16;

    readonly IInkCheck[] checks = [new StrokesCheck(MostSide, MostSegments), new ImageCheck(MostSide), new PadCheck(), new PictureCheck(MostSide)];

    public override IEnumerable<byte[]> Seeds => checks.SelectMany((check, way) => check.Seeds.Select(seed => (byte[])[(byte)way, .. seed]));

    public override IEnumerable<byte[]> Tokens =>
        from value in new[] { 0.0, 1, -1, 0.5, 1e-300, 1e300, 1e9, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity }
        select BitConverter.GetBytes(value);

    protected override void Run(byte[] input)
    {
        if (input.Length > 0) checks[input[0] % checks.Length].Run(new InputBytes(input.AsSpan(1)));
    }
}

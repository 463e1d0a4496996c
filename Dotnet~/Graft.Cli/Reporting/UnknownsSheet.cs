namespace Graft.Cli.Reporting;

/// <summary>Drawn images that are no digits, in columns: a letter has its own; scribbles and blank pads, whose kinds are many, lie in rows.</summary>
static class UnknownsSheet
{
    const int Columns = 24;

    // Letters come at random: in so many times as many as are shown, each comes often enough.
    const int Spare = 4;

    public static Dataset Of(UnknownKinds kind, int rows, ulong seed)
    {
        if (kind == UnknownKinds.Letters) return SyntheticUnknowns.Create((rows + Spare) * Spare * SyntheticUnknowns.Letters.Count, seed, kind);
        Dataset drawn = SyntheticUnknowns.Create(rows * Columns, seed, kind);
        return Dataset.OfImages(drawn.Bytes, drawn.ExampleShape, [.. Enumerable.Range(0, drawn.Count).Select(i => i % Columns)], [.. Enumerable.Range(1, Columns).Select(i => i.ToString())]);
    }
}

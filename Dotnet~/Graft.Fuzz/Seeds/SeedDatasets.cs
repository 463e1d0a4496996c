namespace Graft.Fuzz;

/// <summary>Few small images: of every rank, with one class and with more than a byte of labels' numbers.</summary>
static class SeedDatasets
{
    public static IEnumerable<Dataset> All
    {
        get
        {
            yield return Of(new Shape(3), [0], ["a"]);
            yield return Of(new Shape(2, 3), [0, 2, 0, 1], ["star", "nö", "none of these"]);
            yield return Of(new Shape(1, 2, 1, 2), [129, 7], [.. Enumerable.Range(0, 130).Select(number => number.ToString("x"))]);
        }
    }

    // No run of equal pixels, or a file would be deflated, whose payload the forms do not find.
    static Dataset Of(Shape shape, int[] labels, string[] classes) => Dataset.OfImages([.. Enumerable.Range(0, labels.Length * shape.Count).Select(i => (byte)(i * 89))], shape, labels, classes);
}

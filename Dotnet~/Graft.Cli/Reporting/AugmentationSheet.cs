namespace Graft.Cli.Reporting;

/// <summary>What augmentation does to digits, a row for each setting alone and a few for all of them.</summary>
static class AugmentationSheet
{
    /// <param name="data">Grey images.</param>
    /// <param name="strength">1 as is usual for digits.</param>
    /// <param name="rows">Rows of all settings together.</param>
    /// <param name="seed">Decides what is drawn.</param>
    /// <returns>The images, in each row one of each class, and what the rows are.</returns>
    public static (Dataset Images, string[] Captions) Of(Dataset data, float strength, int rows, ulong seed)
    {
        Augmentation all = Augmentation.Digits.Times(strength);
        (string Caption, Augmentation How)[] each =
        [
            ("original", new Augmentation()),
            ("shift", new Augmentation(shift: all.Shift)),
            ("rotate", new Augmentation(rotate: all.Rotate)),
            ("scale", new Augmentation(scale: all.Scale)),
            ("stretch", new Augmentation(stretch: all.Stretch)),
            ("shear", new Augmentation(shear: all.Shear)),
            ("elastic", new Augmentation(elastic: all.Elastic, smoothness: all.Smoothness)),
            .. Enumerable.Repeat(("all of these", all), rows),
            // What digits go without.
            ("crop", new Augmentation(crop: Of(0.3f, strength))),
            ("brightness", new Augmentation(brightness: Of(0.4f, strength))),
            ("contrast", new Augmentation(contrast: Of(0.6f, strength))),
            ("noise", new Augmentation(noise: Of(0.15f, strength))),
            ("flip", new Augmentation(flip: 1)),
        ];
        Dataset first = data.FirstPerClass(1);
        using var backend = new ManagedBackend(1);
        byte[][] images = [.. each.Select((row, i) => row.How.Apply(first, backend, seed + (ulong)i).Bytes)];
        int[] labels = [.. each.SelectMany(_ => first.Labels)];
        return (Dataset.OfImages([.. images.SelectMany(pixels => pixels)], first.ExampleShape, labels, first.Classes), [.. each.Select(row => row.Caption)]);
    }

    static float Of(float usual, float strength) => Math.Min(0.9f, usual * strength);
}

namespace Graft.Benchmarks.Growth;

/// <summary>As many drawn digits as are asked for; past ten thousand the same again, since drawing a million takes longer than learning them.</summary>
sealed class RepeatedDigits(ulong seed)
{
    public const int Different = 10_000, Pixels = 784;

    Dataset? drawn;

    public Dataset Create(int count)
    {
        int different = Math.Min(count, Different);
        if (drawn == null || drawn.Count < different) drawn = SyntheticDigits.Create(different, seed);
        if (count <= drawn.Count) return drawn.Take(0, count);
        var bytes = new byte[(long)count * Pixels];
        var labels = new int[count];
        for (int first = 0; first < count; first += drawn.Count)
        {
            int copied = Math.Min(drawn.Count, count - first);
            drawn.Bytes.AsSpan(0, copied * Pixels).CopyTo(bytes.AsSpan(first * Pixels));
            drawn.Labels.AsSpan(0, copied).CopyTo(labels.AsSpan(first));
        }
        return Dataset.OfImages(bytes, drawn.ExampleShape, labels, drawn.Classes);
    }
}

namespace Graft.Studio.Pictures.Scenes;

/// <summary>Drawn digits of which a few were given the label of another digit.</summary>
sealed class PlantedLabels
{
    const ulong Seed = 11;

    /// <param name="count">Digits.</param>
    /// <param name="wrong">Of which so many, evenly spread, are labelled as the next digit.</param>
    public PlantedLabels(int count, int wrong)
    {
        Right = SyntheticDigits.Create(count, Seed);
        int[] labels = [.. Right.Labels];
        Wrong = [.. Enumerable.Range(0, wrong).Select(i => (int)((i + 0.5) * count / wrong))];
        foreach (int id in Wrong) labels[id] = (labels[id] + 1) % SyntheticDigits.ClassCount;
        Data = Dataset.OfImages(Right.Bytes, Right.ExampleShape, labels, Right.Classes);
    }

    /// <summary>As they were drawn.</summary>
    public Dataset Right { get; }

    /// <summary>With the wrong labels.</summary>
    public Dataset Data { get; }

    /// <summary>Which those are.</summary>
    public IReadOnlyList<int> Wrong { get; }
}

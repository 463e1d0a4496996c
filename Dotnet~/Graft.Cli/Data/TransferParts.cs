namespace Graft.Cli.Data;

/// <summary>A few images of each new class to learn from, a few to stop by, and the rest, or the source's test images, to measure by.</summary>
sealed class TransferParts
{
    readonly IDataSource source;
    readonly Func<Dataset, Dataset> chosen;

    /// <param name="source">Where they come from.</param>
    /// <param name="digits">The new classes; null for all that the source has images of.</param>
    /// <param name="perDigit">Images of each to learn from: the first ones.</param>
    /// <param name="validationPerDigit">Images of each to stop by: the first ones of the source's validation part, or those that follow.</param>
    /// <exception cref="DatasetException">A class has too few.</exception>
    public TransferParts(IDataSource source, string[]? digits, int perDigit, int validationPerDigit)
    {
        this.source = source;
        string[] classes = digits ?? ClassesWithImages(source.Training());
        chosen = data => data.OfClasses(classes);
        Dataset all = chosen(source.Training());
        Training = all.FirstPerClass(perDigit);
        if (source.Validation() is { } held)
        {
            Validation = chosen(held).FirstPerClass(validationPerDigit);
            return;
        }
        // A source without parts: what comes next in it is for validation, and what is left for the test.
        int[] place = Places(all);
        Validation = Where(all, place, at => at >= perDigit && at < perDigit + validationPerDigit, classes);
        Rest = Where(all, place, at => at >= perDigit + validationPerDigit, classes);
    }

    public Dataset Training { get; }
    public Dataset Validation { get; }

    /// <summary>To be read once, after training.</summary>
    public Dataset Test() => Rest ?? chosen(source.Test());

    Dataset? Rest { get; }

    static string[] ClassesWithImages(Dataset data)
    {
        int[] counts = data.CountPerClass();
        return [.. data.Classes.Where((_, index) => counts[index] > 0)];
    }

    // Each image's place among those of its class.
    static int[] Places(Dataset data)
    {
        var seen = new int[data.Classes.Count];
        return [.. data.Labels.Select(label => seen[label]++)];
    }

    static Dataset Where(Dataset data, int[] place, Func<int, bool> wanted, string[] classes)
    {
        int[] indices = [.. Enumerable.Range(0, data.Count).Where(index => wanted(place[index]))];
        int[] found = [.. indices.Select(index => data.Labels[index]).Distinct()];
        if (found.Length == classes.Length) return data.Select(indices);
        string missing = string.Join(", ", classes.Where((_, label) => !found.Contains(label)));
        throw new DatasetException($"No images of {missing} are left for validation and test: ask for fewer with --per-digit or --validation-per-digit, or add images.");
    }
}

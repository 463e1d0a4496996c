namespace Graft.Cli.Data;

/// <summary>A few images of each new class to learn from, a few to stop by, and the rest, or the source's test images, to measure by.</summary>
sealed class TransferParts
{
    readonly IDataSource source;
    readonly string[] classes, kept;

    /// <param name="source">Where they come from.</param>
    /// <param name="digits">The new classes; null for all that the source has images of.</param>
    /// <param name="perDigit">Images of each to learn from: the first ones.</param>
    /// <param name="validationPerDigit">Images of each to stop by: the first ones of the source's validation part, or those that follow.</param>
    /// <param name="kept">Old classes, which are measured too where there are images of them, and are no new ones.</param>
    /// <exception cref="DatasetException">A class has too few.</exception>
    public TransferParts(IDataSource source, string[]? digits, int perDigit, int validationPerDigit, IReadOnlyList<string> kept)
    {
        this.source = source;
        this.kept = [.. kept];
        classes = digits ?? [.. ClassesWithImages(source.Training()).Except(kept)];
        if (classes.Length == 0) throw new DatasetException($"The images are of {string.Join(", ", kept)} only, which the model knows: give images of new digits.");
        Dataset all = source.Training().OfClasses(classes);
        Training = all.FirstPerClass(perDigit);
        if (source.Validation() is { } held)
        {
            Validation = held.OfClasses(classes).FirstPerClass(validationPerDigit);
            return;
        }
        // A source without parts: what comes next in it is for validation, and what is left for the test.
        int[] place = Places(all);
        Validation = Where(all, index => place[index] >= perDigit && place[index] < perDigit + validationPerDigit);
        Dataset known = WithKept(source.Training());
        int[] places = Places(known);
        Rest = Where(known, index => known.Labels[index] >= classes.Length || places[index] >= perDigit + validationPerDigit);
    }

    public Dataset Training { get; }
    public Dataset Validation { get; }

    /// <summary>Images of the new classes and, where there are any, of the kept ones. To be read once, after training.</summary>
    public Dataset Test() => Rest ?? WithKept(source.Test());

    Dataset? Rest { get; }

    // New classes come first.
    Dataset WithKept(Dataset data) => data.OfClasses([.. classes, .. ClassesWithImages(data).Intersect(kept)]);

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

    static Dataset Where(Dataset data, Func<int, bool> wanted)
    {
        int[] indices = [.. Enumerable.Range(0, data.Count).Where(wanted)];
        int[] found = [.. indices.Select(index => data.Labels[index]).Distinct()];
        if (found.Length == data.Classes.Count) return data.Select(indices);
        string missing = string.Join(", ", data.Classes.Where((_, label) => !found.Contains(label)));
        throw new DatasetException($"No images of {missing} are left for validation and test: ask for fewer with --per-digit or --validation-per-digit, or add images.");
    }
}

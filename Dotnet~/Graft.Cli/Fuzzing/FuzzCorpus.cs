using System.Security.Cryptography;

namespace Graft.Cli.Fuzzing;

/// <summary>
/// The inputs that are kept of a target, in the repository by default, where tests replay them: a corpus that takes every branch ever taken, and
/// findings. A file is named by its content.
/// </summary>
sealed class FuzzCorpus
{
    /// <summary>Bytes that a target's corpus may have: it travels with the source.</summary>
    public const int MostBytes = 70_000;

    const int NameLength = 12;
    readonly string corpus, findings;

    /// <param name="folder">Where both are.</param>
    /// <param name="target">Whose.</param>
    public FuzzCorpus(string folder, string target)
    {
        corpus = Path.Combine(folder, "Corpus", target);
        findings = Path.Combine(folder, "Findings", target);
    }

    /// <summary>Copies what is kept to where a run starts from.</summary>
    public void CopyTo(string folder)
    {
        if (!Directory.Exists(corpus)) return;
        foreach (string file in Directory.EnumerateFiles(corpus)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), true);
    }

    /// <summary>Replaces what is kept, small files first, as far as they fit.</summary>
    /// <param name="files">A corpus.</param>
    /// <param name="seeds">What the harness makes by itself, and need not be kept.</param>
    /// <returns>How many are kept, and how many did not fit.</returns>
    public (int Kept, int Left) Keep(IEnumerable<string> files, string seeds)
    {
        var made = Directory.EnumerateFiles(seeds, "seed-*").Select(path => NameOf(File.ReadAllBytes(path))).ToHashSet();
        byte[][] contents = [.. files.Select(File.ReadAllBytes).Where(content => !made.Contains(NameOf(content))).OrderBy(content => content.Length).ThenBy(NameOf, StringComparer.Ordinal)];
        int total = 0;
        byte[][] kept = [.. contents.TakeWhile(content => (total += content.Length) <= MostBytes)];
        if (Directory.Exists(corpus)) Directory.Delete(corpus, true);
        Directory.CreateDirectory(corpus);
        foreach (byte[] content in kept) File.WriteAllBytes(Path.Combine(corpus, NameOf(content)), content);
        return (kept.Length, contents.Length - kept.Length);
    }

    /// <summary>Keeps a finding.</summary>
    /// <returns>Its file.</returns>
    public string KeepFinding(string file)
    {
        byte[] content = File.ReadAllBytes(file);
        Directory.CreateDirectory(findings);
        string path = Path.Combine(findings, NameOf(content));
        File.WriteAllBytes(path, content);
        return path;
    }

    static string NameOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..NameLength];
}

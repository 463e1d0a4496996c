using System.CommandLine;
using System.Globalization;

namespace Graft.Benchmarks.Options;

/// <summary>An option that takes counts of threads: "1,2".</summary>
sealed class ThreadsOption : Option<int[]>
{
    const int Most = 256;

    public ThreadsOption() : base("--threads")
    {
        Description = "With how many threads batches are timed, and ONNX Runtime always; for one image the fewest count.";
        HelpName = "1,2";
        Arity = ArgumentArity.ExactlyOne;
        DefaultValueFactory = _ => [1, 2];
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            int[] counts = [.. text.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 0)];
            if (counts.All(count => count is >= 1 and <= Most) && counts.Distinct().Count() == counts.Length) return [.. counts.Order()];
            result.AddError($"--threads is '{text}': give counts from 1 to {Most}, each once, as in 1,2.");
            return [];
        };
    }
}

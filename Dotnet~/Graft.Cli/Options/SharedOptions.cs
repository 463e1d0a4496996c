using System.CommandLine;
using Graft.Cli.Sessions;

namespace Graft.Cli.Options;

/// <summary>The options that mean the same in every command that has them.</summary>
static class SharedOptions
{
    public static readonly Option<string> Device = new("--device")
    {
        Description = "Where to compute: the fastest device that passes its self-test, a device by name (or its beginning), or plain C#.",
        HelpName = "auto|NAME|managed",
        DefaultValueFactory = _ => "auto",
    };

    public static readonly SeedOption Seed = new("--seed");
    public static readonly PathOption Json = new("--json", "FILE|-", "Writes the result as JSON to a file, or to standard output and nothing else there.");
    public static readonly Option<bool> Verbose = new("--verbose") { Description = "Logs more, and shows where an error came from." };

    public static readonly PathOption Data = new("--data", "FOLDER", $"The folder with MNIST's four files. Without it: GRAFT_DATA, then what `{Called.Name} data download` fetched, then drawn digits.");
    public static readonly PathOption Images = new("--images", "FILE|FOLDER", "Images as an IDX file, plain or gzip, together with --labels; or a folder of PNG or JPEG images, in folders named as their classes.");
    public static readonly PathOption Labels = new("--labels", "FILE", "Labels of the --images, as an IDX file.");
    public static readonly Option<int?> Synthetic = new("--synthetic")
    {
        Description = "Uses so many drawn digits instead of a data set.",
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, out int count) && count is >= 10 and <= 10_000_000) return count;
            result.AddError($"--synthetic is '{result.Tokens[0].Value}': give a number of images from 10 to 10000000, such as 12000.");
            return null;
        },
    };

    public static readonly DigitsOption Digits = new("Only these digits.", null);
    public static readonly PathOption Model = new("--model", "FILE", "The model file.") { Required = true };

    /// <summary>What every command has that computes.</summary>
    public static readonly Option[] Computing = [Device, Seed, Json, Verbose];

    /// <summary>What names a data set.</summary>
    public static readonly Option[] DataSet = [Data, Images, Labels, Synthetic];
}

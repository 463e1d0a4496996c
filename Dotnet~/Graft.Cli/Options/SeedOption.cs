using System.CommandLine;
using System.Globalization;

namespace Graft.Cli.Options;

/// <summary>The number that decides initial weights, the order of images and drawn digits.</summary>
sealed class SeedOption : Option<ulong>
{
    public SeedOption(string name) : base(name)
    {
        Description = "Decides initial weights, the order of the images, splits and drawn digits: the same seed gives the same run.";
        HelpName = "N";
        DefaultValueFactory = _ => 1;
        CustomParser = result =>
        {
            if (ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)) return value;
            result.AddError($"{name} is '{result.Tokens[0].Value}': give a whole number of 0 or more, such as 42.");
            return 1;
        };
    }
}

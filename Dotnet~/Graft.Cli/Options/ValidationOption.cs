using System.CommandLine;
using System.Globalization;

namespace Graft.Cli.Options;

/// <summary>An option that takes a share (below 1) or a count (1 and more) of the training images; null where it is not given.</summary>
sealed class ValidationOption : Option<double?>
{
    public ValidationOption(string name, string description) : base(name)
    {
        Description = description;
        HelpName = "FRACTION|COUNT";
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && (value is >= 0 and < 1 || value <= int.MaxValue && value >= 1 && value == Math.Floor(value))) return value;
            result.AddError($"{name} is '{text}': give a fraction such as 0.1, a whole number of images such as 5000, or 0 for none.");
            return null;
        };
    }
}

using System.CommandLine;
using System.Globalization;

namespace Graft.Cli.Options;

/// <summary>An option that takes how strongly images are varied: 1 as is usual for digits; null where it is not given.</summary>
sealed class StrengthOption : Option<float?>
{
    const float Most = 5;

    public StrengthOption(string name, string description) : base(name)
    {
        Description = description;
        HelpName = "X";
        CustomParser = result =>
        {
            if (float.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && value is >= 0 and <= Most) return value;
            result.AddError(FormattableString.Invariant($"{name} is '{result.Tokens[0].Value}': give a number from 0, not at all, to {Most}, such as 1."));
            return null;
        };
    }
}

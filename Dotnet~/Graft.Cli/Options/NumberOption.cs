using System.CommandLine;
using System.Globalization;

namespace Graft.Cli.Options;

/// <summary>An option that takes a positive number.</summary>
sealed class NumberOption : Option<float>
{
    public NumberOption(string name, string description, float most, float initial) : base(name)
    {
        Description = description;
        HelpName = "X";
        DefaultValueFactory = _ => initial;
        CustomParser = result =>
        {
            if (float.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out float value) && value > 0 && value <= most) return value;
            string limit = float.IsInfinity(most) ? "" : FormattableString.Invariant($" and at most {most}");
            result.AddError(FormattableString.Invariant($"{name} is '{result.Tokens[0].Value}': give a number above 0{limit}, such as {initial}."));
            return initial;
        };
    }
}

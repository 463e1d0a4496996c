using System.CommandLine;
using System.Globalization;

namespace Graft.Cli.Options;

/// <summary>An option that takes a whole number.</summary>
sealed class CountOption : Option<int>
{
    public CountOption(string name, string description, int least, int initial) : base(name)
    {
        Description = description;
        HelpName = "N";
        DefaultValueFactory = _ => initial;
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value) && value >= least) return value;
            result.AddError($"{name} is '{result.Tokens[0].Value}': give a whole number of {least} or more, such as {Math.Max(initial, least)}.");
            return initial;
        };
    }
}

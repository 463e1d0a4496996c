using System.CommandLine;
using System.Globalization;

namespace Graft.Cli.Options;

/// <summary>An option that takes the units of hidden layers: "100,100,100".</summary>
sealed class LayersOption : Option<HiddenUnits>
{
    const int Most = 100_000;

    public LayersOption(string name, string description, params int[] initial) : base(name)
    {
        Description = description;
        HelpName = "N,N,…";
        Arity = ArgumentArity.ExactlyOne;
        DefaultValueFactory = _ => new HiddenUnits(initial);
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            int[] units = [.. text.Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : 0)];
            if (units.All(count => count is >= 1 and <= Most)) return new HiddenUnits(units);
            result.AddError($"{name} is '{text}': give the units of each hidden layer, 1 to {Most}, as in 100,100,100.");
            return null;
        };
    }
}

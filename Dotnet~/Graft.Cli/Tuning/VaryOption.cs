using System.CommandLine;
using System.Globalization;

namespace Graft.Cli.Tuning;

/// <summary>An option that takes dimensions of a search: "rate=0.0003..0.01:log", "neurons=64..256:16", "activation=elu,relu", "layers=3".</summary>
sealed class VaryOption : Option<Dimension[]>
{
    const string Forms = "NAME=A,B,… for a choice, NAME=FROM..TO for a range, NAME=FROM..TO:STEP for whole numbers in steps, NAME=FROM..TO:log for one by logarithm";

    public VaryOption(string name, string description) : base(name)
    {
        Description = $"{description} {Forms}. Names: {string.Join(", ", ClassifierDesigner.Names)}.";
        HelpName = "NAME=VALUES";
        Arity = ArgumentArity.OneOrMore;
        DefaultValueFactory = _ => [];
        CustomParser = result =>
        {
            var dimensions = new List<Dimension>();
            foreach (string text in result.Tokens.Select(token => token.Value))
            {
                try
                {
                    dimensions.Add(Parse(text) ?? throw new TuningException($"write {Forms}."));
                }
                catch (TuningException refused)
                {
                    result.AddError($"{name} is '{text}': {refused.Message}");
                }
            }
            return [.. dimensions];
        };
    }

    static Dimension? Parse(string text)
    {
        int equals = text.IndexOf('=');
        if (equals < 1 || equals == text.Length - 1) return null;
        string name = text[..equals], values = text[(equals + 1)..];
        if (!ClassifierDesigner.Names.Contains(name)) throw new TuningException($"there is no '{name}'; the names are {string.Join(", ", ClassifierDesigner.Names)}.");
        if (values.Split("..") is not [string from, string rest]) return new ChoiceDimension(name, values.Split(',').Select(value => new TrialValue(value.Trim())));
        string[] end = rest.Split(':');
        string how = end.Length == 2 ? end[1] : "";
        if (end.Length > 2 || Number(from) is not { } least || Number(end[0]) is not { } most) return null;
        if (how == "log") return new LogUniformDimension(name, least, most);
        if (how == "" && !(IsWhole(from) && IsWhole(end[0]))) return new UniformDimension(name, least, most);
        return IsWhole(from) && IsWhole(end[0]) && (how == "" || IsWhole(how)) ? new IntegerDimension(name, (int)least, (int)most, how == "" ? 1 : int.Parse(how, CultureInfo.InvariantCulture)) : null;
    }

    static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    static bool IsWhole(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}

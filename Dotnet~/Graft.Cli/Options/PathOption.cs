using System.CommandLine;

namespace Graft.Cli.Options;

/// <summary>An option that takes a path; empty ones are refused.</summary>
sealed class PathOption : Option<string?>
{
    public PathOption(string name, string what, string description, string? initial = null) : base(name)
    {
        Description = description;
        HelpName = what;
        if (initial != null) DefaultValueFactory = _ => initial;
        Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && string.IsNullOrWhiteSpace(result.Tokens[0].Value)) result.AddError($"{name} is empty: give a path.");
        });
    }
}

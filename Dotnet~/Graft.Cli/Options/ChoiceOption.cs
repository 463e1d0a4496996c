using System.CommandLine;

namespace Graft.Cli.Options;

/// <summary>An option that takes one of a few words.</summary>
sealed class ChoiceOption : Option<string>
{
    public ChoiceOption(string name, string description, params string[] choices) : base(name)
    {
        Description = description;
        HelpName = string.Join('|', choices);
        DefaultValueFactory = _ => choices[0];
        CustomParser = result =>
        {
            string word = result.Tokens[0].Value;
            if (choices.Contains(word)) return word;
            result.AddError($"{name} is '{word}': choose from {string.Join(", ", choices)}.");
            return choices[0];
        };
    }
}

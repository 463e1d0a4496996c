using System.CommandLine;
using Graft.Cli.Options;

namespace Graft.Cli.Training;

/// <summary>The options of transfer that no other command has.</summary>
static class TransferOptions
{
    public static readonly CountOption PerDigit = new("--per-digit", "Images of each digit to learn from.", 1, 100);
    public static readonly CountOption ValidationPerDigit = new("--validation-per-digit", "Images of each digit to stop by.", 1, 30);
    public static readonly Option<bool> Keep = new("--keep") { Description = "Keeps the digits that the network knows, out of its memory or, without one, drawn: one network for the old and the new. Trains all of it, with --augment 1, unless told otherwise." };
    public static readonly Option<int?> Reuse = Layers("--reuse", "How many hidden layers to keep, from the input; all by default.");
    public static readonly Option<int?> Freeze = Layers("--freeze", "How many of those keep their weights, from the input; all of them by default, none with --keep.");

    static Option<int?> Layers(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, out int count) && count >= 0) return count;
            result.AddError($"{name} is '{result.Tokens[0].Value}': give a number of hidden layers, such as 5.");
            return null;
        },
    };
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Graft.Cli.Sessions;

namespace Graft.Cli.Training;

/// <summary>
/// A checkpoint carries the options of its run in its model's metadata, so that `graft train --resume FILE` alone goes on. They are kept
/// as words of a command line and are read as such again: options written beside --resume replace them.
/// </summary>
static class RememberedOptions
{
    const string Prefix = "option ";

    /// <summary>As metadata: every option of the command that is set, and the words that name the data and the device as they were found.</summary>
    /// <param name="session">The command's options.</param>
    /// <param name="found">Option names and values in turn, which replace those of the same name.</param>
    /// <param name="left">Options that are not remembered.</param>
    public static Dictionary<string, string> Of(Session session, IEnumerable<string> found, params Option[] left)
    {
        var remembered = new Dictionary<string, string>();
        foreach (Option option in session.Parsed.CommandResult.Command.Options.Except(left))
            if (session.Parsed.GetResult(option) is { Implicit: false } result)
                remembered[Prefix + option.Name] = result.Tokens.Count > 0 ? result.Tokens[0].Value : "true";
        foreach (string[] pair in found.Chunk(2)) remembered[Prefix + pair[0]] = pair[1];
        return remembered;
    }

    /// <summary>The command line that the checkpoint's run would have had, with what is written now in place of what was.</summary>
    public static string[] Merge(Checkpoint checkpoint, ParseResult written)
    {
        var options = checkpoint.Model.Metadata.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal)).ToDictionary(pair => pair.Key[Prefix.Length..], pair => pair.Value);
        if (options.Count == 0) throw new CommandException("The checkpoint does not say how its run was started, so it was not made by `graft train`: go on with the program that made it.");
        var arguments = new List<string>();
        foreach (OptionResult option in written.CommandResult.Children.OfType<OptionResult>().Where(option => !option.Implicit))
        {
            options.Remove(option.Option.Name);
            arguments.AddRange([option.Option.Name, .. option.Tokens.Select(token => token.Value)]);
        }
        // One source of data replaces another as a whole.
        if (Graft.Cli.Options.SharedOptions.DataSet.Any(option => arguments.Contains(option.Name)))
            foreach (Option option in Graft.Cli.Options.SharedOptions.DataSet) options.Remove(option.Name);
        return [.. arguments, .. options.SelectMany(pair => new[] { pair.Key, pair.Value })];
    }
}

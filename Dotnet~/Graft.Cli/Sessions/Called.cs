namespace Graft.Cli.Sessions;

/// <summary>How this program was called, so that what it tells people to do next can be pasted: the script says so.</summary>
static class Called
{
    const string Variable = "GRAFT_CALLED";

    /// <summary>Such as ./graft; graft where nobody has said.</summary>
    public static string Name { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } name ? name : "graft";
}

namespace Graft.Cli.Data;

/// <summary>The user's folder for what can be fetched or found out again.</summary>
static class UserCache
{
    /// <summary>The path of what has that name in Graft's part of it, there or not.</summary>
    public static string Path(string name)
    {
        string root = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && System.IO.Path.IsPathRooted(cache) ? cache : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return System.IO.Path.Combine(root, "graft", name);
    }
}

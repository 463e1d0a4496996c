namespace Graft.Cli.Data;

/// <summary>The user's folder for what can be fetched or found out again.</summary>
static class UserCache
{
    /// <summary>The path of Graft's part of it with that name, there or not.</summary>
    public static string Folder(string name)
    {
        string root = OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache) ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(root, "graft", name);
    }
}

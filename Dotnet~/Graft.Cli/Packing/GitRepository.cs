using System.Diagnostics;
using Graft.Cli.Sessions;

namespace Graft.Cli.Packing;

/// <summary>What packing asks of git: what is not committed, and a commit to a branch that no folder has checked out.</summary>
sealed class GitRepository(string root)
{
    /// <summary>Whether there is a git with this as its repository.</summary>
    public bool IsThere => Try(out _, "rev-parse", "--verify", "HEAD");

    public string Head => Ask("rev-parse", "HEAD");

    /// <summary>What differs from the last commit, or is new, among the paths; what git passes over for this user alone (core.excludesFile) is new too.</summary>
    public IReadOnlyList<string> Uncommitted(IEnumerable<string> paths) =>
        [.. Ask(["-c", "core.excludesFile=", "status", "--porcelain", "--untracked-files=all", "--", .. paths]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[2..].Trim())];

    /// <summary>Puts a folder's files onto a branch as its next commit, with the date of the commit that they were made from. No checkout is touched.</summary>
    /// <returns>The commit; the branch's own where it holds the same already.</returns>
    /// <exception cref="CommandException">The branch is checked out, or git failed.</exception>
    public string Commit(string folder, string branch, string message)
    {
        string checkedOut = Ask("for-each-ref", "--format=%(worktreepath)", $"refs/heads/{branch}");
        if (checkedOut != "") throw new CommandException($"The branch {branch} is checked out in {checkedOut}: switch that folder to another branch, or write the files there with --out.");
        string index = Path.Combine(Path.GetTempPath(), $"graft-index-{Guid.NewGuid():N}"), date = Ask("show", "-s", "--format=%cI", "HEAD");
        try
        {
            var variables = new Dictionary<string, string> { ["GIT_INDEX_FILE"] = index, ["GIT_AUTHOR_DATE"] = date, ["GIT_COMMITTER_DATE"] = date };
            Ask(variables, "--work-tree", folder, "-c", "core.autocrlf=false", "-c", "core.attributesFile=", "add", "--all", "--force", ".");
            string tree = Ask(variables, "write-tree");
            bool exists = Try(out string parent, "rev-parse", "--verify", $"refs/heads/{branch}");
            if (exists && Ask("rev-parse", $"{parent}^{{tree}}") == tree) return parent;
            string commit = Ask(variables, ["commit-tree", tree, "-m", message, .. exists ? ["-p", parent] : Array.Empty<string>()]);
            Ask("update-ref", $"refs/heads/{branch}", commit);
            return commit;
        }
        finally
        {
            File.Delete(index);
        }
    }

    string Ask(params string[] arguments) => Ask([], arguments);

    string Ask(Dictionary<string, string> variables, params string[] arguments)
    {
        (int code, string output, string errors) = Run(variables, arguments);
        return code == 0 ? output : throw new CommandException($"git {string.Join(' ', arguments)} failed: {errors.Split('\n')[0]}");
    }

    bool Try(out string output, params string[] arguments)
    {
        (int code, output, _) = Run([], arguments);
        return code == 0;
    }

    (int Code, string Output, string Errors) Run(Dictionary<string, string> variables, string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["--git-dir", Path.Combine(root, ".git"), .. arguments]) { WorkingDirectory = root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (variable, value) in variables) start.Environment[variable] = value;
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output.TrimEnd('\n'), errors.Result.Trim());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "", "git was not found");
        }
    }
}

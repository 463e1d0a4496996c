using System.CommandLine;
using System.Security.Cryptography;
using Graft.Cli.Materials;
using Graft.Cli.Options;
using Graft.Cli.Packing;
using Graft.Cli.Packing.Checks;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Makes the release that Unity installs.</summary>
sealed class PackCommand() : GraftCommand(
    "pack",
    "Makes the package that Unity installs from a tarball, with its bill of materials (SPDX) beside it, or from a git URL; libraries included. The same commit gives the same bytes.",
    "graft pack --out release\ngraft pack --check\ngraft pack --layout upm --commit",
    [Out, Layout, CommitOption, Check, SharedOptions.Json, SharedOptions.Verbose])
{
    const string AsTarball = "tarball", AsBranch = "upm", Branch = "upm";

    static readonly PathOption Out = new("--out", "FOLDER", "Where it goes. By default graft-out; for --layout upm, graft-out/upm, which must be empty or not there.");
    static readonly ChoiceOption Layout = new("--layout", "One file, or the files of a branch for a git URL.", AsTarball, AsBranch);
    static readonly Option<bool> CommitOption = new("--commit") { Description = $"With --layout upm: commits the files to the local branch {Branch}, whatever is checked out, and writes no folder." };

    static readonly PathOption Check = new("--check", "FOLDER|TGZ", "Makes nothing, but judges a package by Unity's rules and Graft's; without a path, the tarball in --out. Exit code 1: there are findings.") { Arity = ArgumentArity.ZeroOrOne };

    protected override void Run(Session session)
    {
        if (session.Has(Check)) Judge(session, session.Value(Check));
        else Make(session);
    }

    static void Make(Session session)
    {
        bool branch = session.Value(Layout) == AsBranch, commit = session.Value(CommitOption);
        if (commit && !branch) throw new UsageException("--commit is for --layout upm: give both.");
        if (commit && session.Has(Out)) throw new UsageException("--commit writes no folder: leave --out away, or --commit.");
        string root = RepositoryFolder.Find();
        var git = new GitRepository(root);
        IReadOnlyList<string> uncommitted = git.IsThere ? git.Uncommitted(RepositoryContents.Roots) : [];
        if (uncommitted.Count > 0 && commit) throw new CommandException($"Not everything is committed: {uncommitted[0]}{Others(uncommitted)}. Commit first, so that the release can be made again.");
        if (uncommitted.Count > 0) session.Notice($"The package holds what is not committed: {uncommitted[0]}{Others(uncommitted)}.");
        Release release = Release.Make(root);
        if (commit) Commit(session, git, release);
        else if (branch) WriteFolder(session, release, Path.GetFullPath(session.Value(Out) ?? Path.Combine("graft-out", Branch)));
        else WriteTarball(session, release, Path.GetFullPath(session.Value(Out) ?? "graft-out"));
    }

    static void WriteTarball(Session session, Release release, string folder)
    {
        string path = Path.Combine(folder, release.FileName), billPath = Path.Combine(folder, BillOfMaterials.FileName(release));
        byte[] packed = Tarball.Write(release.Files), bill = BillOfMaterials.Of(release, packed);
        int withoutModels = Tarball.Write(ModelFiles.Without(release.Files)).Length;
        OutputFile.MakeFolder(folder);
        OutputFile.Write(path, packed);
        OutputFile.Write(billPath, bill);
        string hash = Convert.ToHexStringLower(SHA256.HashData(packed));
        session.Json(new { file = path, bill = billPath, version = release.Version, bytes = packed.Length, bytesWithoutModels = withoutModels, files = release.Files.Paths.Count(), sha256 = hash });
        session.Print($"{path}: {Tables.Count(packed.Length)} bytes, of them {Tables.Count(packed.Length - withoutModels)} models, {release.Files.Paths.Count()} files\nSHA-256 {hash}\n{billPath}: what it is made of");
    }

    static void Judge(Session session, string? asked)
    {
        if (session.Has(Layout) || session.Value(CommitOption)) throw new UsageException("--check makes nothing: leave --layout and --commit away.");
        string path = Path.GetFullPath(asked ?? Made(session.Value(Out) ?? "graft-out"));
        PackageTree package = PackageReader.Read(path);
        IReadOnlyList<string> findings = PackageCheck.Run(package);
        session.Json(new { package = path, files = package.Paths.Count(), findings });
        foreach (string finding in findings) session.Print(finding);
        if (findings.Count > 0) throw new CommandException($"{path}: {findings.Count} finding{(findings.Count == 1 ? "" : "s")}; mend them, and check again.");
        session.Print($"{path}: no findings in {package.Paths.Count()} files");
    }

    static string Made(string folder) => Directory.Exists(folder) && Directory.GetFiles(folder, "*.tgz") is [var only] ? only
        : throw new CommandException($"{folder} does not hold one tarball: make it with ./graft pack, or give --check its path.");

    static void WriteFolder(Session session, Release release, string folder)
    {
        BranchLayout.Write(release.Files, folder);
        session.Json(new { folder, version = release.Version, files = release.Files.Paths.Count() });
        session.Print($"{folder}: {release.Files.Paths.Count()} files of Graft {release.Version}, to be committed to the branch {Branch}");
    }

    static void Commit(Session session, GitRepository git, Release release)
    {
        string folder = Directory.CreateTempSubdirectory("graft-pack-").FullName;
        try
        {
            BranchLayout.Write(release.Files, folder);
            string made = git.Commit(folder, Branch, $"Graft {release.Version}\n\nMade by ./graft pack from {git.Head}.");
            session.Json(new { branch = Branch, commit = made, version = release.Version, files = release.Files.Paths.Count() });
            session.Print($"{made} on the branch {Branch}: Graft {release.Version}. To publish it: git push origin {Branch}");
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    static string Others(IReadOnlyList<string> paths) => paths.Count == 1 ? "" : $" and {paths.Count - 1} more";
}

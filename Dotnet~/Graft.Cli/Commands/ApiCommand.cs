using System.CommandLine;
using Graft.Cli.Api;
using Graft.Cli.Api.Reference;
using Graft.Cli.Options;
using Graft.Cli.Packing;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Writes down what is public: for the tests that hold it, and for people.</summary>
sealed class ApiCommand() : GraftCommand(
    "api",
    "Writes down the public API: each assembly's baseline, by which a test sees what has changed, and the reference in Documentation~/api, out of the XML documentation.",
    "graft api\ngraft api --check\ngraft api --check --ship",
    [Check, Ship, SharedOptions.Json, SharedOptions.Verbose])
{
    static readonly Option<bool> Check = new("--check") { Description = "Writes nothing, but says what is out of date. Exit code 1: something is." };
    static readonly Option<bool> Ship = new("--ship") { Description = "Part of a release: what has come since the last one is promised from now on, and a test tells when it goes. With --check: says what is not yet promised." };

    protected override void Run(Session session)
    {
        bool writes = !session.Value(Check);
        string root = RepositoryFolder.Find();
        var logs = ShippedAssembly.All.ToDictionary(each => each, each => CompilerLog.Read(each.CompilerLogPath));
        var baselines = logs.Select(each => (each.Key.Name, Baseline: new ApiBaseline(each.Key.BaselineFolder, each.Value))).ToArray();
        ApiReference reference = ApiReference.Of(root, ShippedAssembly.All);
        var folder = new ReferenceFolder(ReferenceFolder.Below(root));
        if (writes && logs.Values.Any(log => log.IsBlind)) Mend(baselines.Select(each => each.Baseline));
        if (session.Value(Ship)) foreach (var (_, baseline) in baselines) baseline.Ship();
        string[] outdated =
            [.. baselines.Where(each => !each.Baseline.IsUpToDate).Select(each => $"Dotnet~/{each.Name}"), .. folder.Differences(reference.Pages).Select(name => $"Documentation~/api/{name}")];
        string[] added = [.. baselines.SelectMany(each => each.Baseline.New)], removed = [.. baselines.SelectMany(each => each.Baseline.Gone)];
        session.Json(new { outdated, added, removed });
        foreach (string each in added) session.Print("+ " + each);
        foreach (string each in removed) session.Print("- " + each);
        if (writes) Write(session, baselines.Select(each => each.Baseline), folder, reference, outdated);
        else if (outdated.Length == 0) session.Print("The public API is written down as it is.");
        else throw new CommandException($"The public API is written down otherwise than it is: {string.Join(", ", outdated)}. If the change is meant, run ./graft api{(session.Value(Ship) ? " --ship" : "")}, and commit what it writes.");
    }

    // A merge can put the same line there twice.
    static void Mend(IEnumerable<ApiBaseline> baselines)
    {
        foreach (ApiBaseline baseline in baselines) baseline.Write();
        throw new CommandException("A baseline was out of order, such as by a line that was in it twice, so that the compiler did not say what has changed. It is mended: run ./graft api again.");
    }

    static void Write(Session session, IEnumerable<ApiBaseline> baselines, ReferenceFolder folder, ApiReference reference, IReadOnlyList<string> outdated)
    {
        foreach (ApiBaseline baseline in baselines) baseline.Write();
        folder.Write(reference.Pages);
        session.Print(outdated.Count == 0 ? "The public API was written down already." : $"Written: {string.Join(", ", outdated)}");
    }
}

using Graft.Cli.Materials;
using Graft.Cli.Options;
using Graft.Cli.Packing;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Writes the release's bill of materials.</summary>
sealed class SbomCommand() : GraftCommand(
    "sbom",
    "Writes alone what `pack` puts beside the tarball: what that consists of, as a software bill of materials (SPDX 2.3): versions, licences, origins, checksums. The same commit gives the same bytes.",
    "graft sbom --out release",
    [Out, SharedOptions.Json, SharedOptions.Verbose])
{
    static readonly PathOption Out = new("--out", "FOLDER", "Where it goes, beside the tarball.", "graft-out");

    protected override void Run(Session session)
    {
        string folder = Path.GetFullPath(session.Value(Out)!);
        Release release = Release.Make(RepositoryFolder.Find());
        byte[] bill = BillOfMaterials.Of(release, Tarball.Write(release.Files));
        OutputFile.MakeFolder(folder);
        string path = Path.Combine(folder, BillOfMaterials.FileName(release));
        OutputFile.Write(path, bill);
        session.Json(new { file = path, version = release.Version, bytes = bill.Length, libraries = PluginLibrary.All.Count });
        session.Print($"{path}: Graft {release.Version} and {PluginLibrary.All.Count} libraries");
    }
}

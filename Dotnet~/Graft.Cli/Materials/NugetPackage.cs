using System.Xml.Linq;
using Graft.Cli.Sessions;

namespace Graft.Cli.Materials;

/// <summary>What a restored NuGet package says of itself.</summary>
/// <param name="Licence">An SPDX expression.</param>
/// <param name="Authors">As the package names them.</param>
/// <param name="Copyright">Null where it states none.</param>
/// <param name="Sha512">Of the .nupkg, in hexadecimal digits.</param>
sealed record NugetPackage(string Licence, string Authors, string? Copyright, string Sha512)
{
    /// <exception cref="CommandException">It is not there, or does not state its licence as an expression.</exception>
    public static NugetPackage Read(string folder)
    {
        string manifest = The(folder, "*.nuspec");
        XElement metadata = XDocument.Load(manifest).Root!.Elements().Single(each => each.Name.LocalName == "metadata");
        XElement? licence = Part(metadata, "license");
        if (licence == null || (string?)licence.Attribute("type") != "expression")
            throw new CommandException($"{manifest} does not state its licence as an SPDX expression: take a version that does, or leave the library out.");
        byte[] hash = Convert.FromBase64String(File.ReadAllText(The(folder, "*.nupkg.sha512")));
        return new NugetPackage(licence.Value, Part(metadata, "authors")!.Value, Part(metadata, "copyright")?.Value, Convert.ToHexStringLower(hash));
    }

    static string The(string folder, string pattern) =>
        (Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).FirstOrDefault() : null)
        ?? throw new CommandException($"{folder} has no {pattern}: delete the folder and build again, which restores it.");

    static XElement? Part(XElement metadata, string name) => metadata.Elements().FirstOrDefault(each => each.Name.LocalName == name);
}

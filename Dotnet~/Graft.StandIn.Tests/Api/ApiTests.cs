using NUnit.Framework;
using UnityEditor;
using UnityEngine;
using UnityEngine.TestTools;
using UnityEngine.UI;

namespace Graft.StandIn.Tests;

/// <summary>The stand-in offers what api.txt says, no more and no less: whatever is added has been looked up in Unity's documentation.</summary>
public sealed class ApiTests
{
    static readonly string[] Columns = { "signature", "page", "first version" };

    static string[] Lines =>
        File.ReadAllLines(Path.Combine(Root, "Dotnet~", "Graft.StandIn", "api.txt")).Where(line => line.Length > 0 && line[0] != '#').ToArray();

    static ApiLine[] Surface =>
        new[] { typeof(Debug).Assembly, typeof(UnityTestAttribute).Assembly, typeof(MenuItem).Assembly, typeof(RawImage).Assembly }.SelectMany(ApiSurface.Of).ToArray();

    [Test]
    public void TheSurfaceIsTheListed()
    {
        var listed = Lines.Select(line => line.Split(" | ")[0]).ToArray();
        ApiLine[] surface = Surface;
        var toAdd = surface.Where(line => !listed.Contains(line.Signature)).Select(line => line.Text);
        var toRemove = Lines.Where(line => surface.All(each => each.Signature != line.Split(" | ")[0]));
        string added = string.Join("\n", toAdd), removed = string.Join("\n", toRemove);
        string message = $"Look these up and add them to Dotnet~/Graft.StandIn/api.txt:\n{added}\nand remove:\n{removed}\n";
        Assert.That(toAdd.Concat(toRemove), Is.Empty, message);
        Assert.That(surface.Length, Is.GreaterThan(300), "the surface was found at all");
    }

    [Test]
    public void EveryLineNamesAPageAndAVersion()
    {
        foreach (string line in Lines)
        {
            string[] parts = line.Split(" | ");
            Assert.That(parts.Length, Is.EqualTo(Columns.Length), $"{string.Join(", ", Columns)}: {line}");
            Assert.That(parts[1], Does.Match(@"^(https://docs\.unity3d\.com/\S+|[\w.\-]+\.html)$"), line);
            Assert.That(parts[2], Does.Match(@"^(\d+(\.\d+)?( or older)?)$"), line);
            Assert.That(double.Parse(parts[2].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), Is.LessThanOrEqualTo(2022.3), line);
        }
    }

    [Test]
    public void NothingIsListedTwice() => Assert.That(Lines.Select(line => line.Split(" | ")[0]), Is.Unique);

    static string Root
    {
        get
        {
            DirectoryInfo folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Graft.slnx"))) folder = folder.Parent;
            return folder.FullName;
        }
    }
}

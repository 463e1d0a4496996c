using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>`graft api` as a user calls it. What it writes is tried on samples: here it would be the repository's own.</summary>
public sealed class ApiCommandTests : CommandTestBase
{
    [Test]
    public void ItSaysThatAllIsWrittenDown()
    {
        Assert.That(Run("api", "--check", "--json", "api.json").Output, Does.Contain("written down as it is"));
        JsonElement said = JsonDocument.Parse(File.ReadAllText(At("api.json"))).RootElement;
        foreach (string list in new[] { "outdated", "added", "removed" }) Assert.That(said.GetProperty(list).GetArrayLength(), Is.Zero, list);
    }

    [Test]
    public void OptionsThatDoNotGoTogetherAreNamed() => Assert.That(Fail(2, "api", "--check", "--ship"), Does.Contain("--check").And.Contain("--ship"));
}

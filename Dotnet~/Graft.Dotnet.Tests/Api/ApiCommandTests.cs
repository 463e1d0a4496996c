using System.Text.Json;
using Graft.Cli.Api;
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

    // As a release asks: whether everything is promised. Between releases something may not be.
    [Test]
    public void WhatNoReleaseHasPromisedIsNamed()
    {
        string[] open = [.. ShippedAssembly.All.Where(each => new FileInfo(Path.Combine(each.BaselineFolder, "PublicAPI.Unshipped.txt")).Length > 0).Select(each => each.Name)];
        if (open.Length == 0) Run("api", "--check", "--ship");
        else Assert.That(Fail(1, "api", "--check", "--ship"), Does.Contain(string.Join(", ", open.Select(name => $"Dotnet~/{name}"))).And.Contain("./graft api --ship,"));
    }
}

using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>.ci/release, by which the workflow releases: in a clone of a bare repository, with stand-ins for what builds and for GitHub's program.</summary>
public sealed class ReleaseScriptTests : ScriptTestBase
{
    const string Made = "graft-out/release/", Tarball = Made + "com.graftml.graft-1.2.0.tgz", Bill = Made + "com.graftml.graft-1.2.0.spdx.json";

    // What `graft` does of a release, as far as the script sees it: the branch's next commit holds the version.
    const string Graft = """
        case "$*" in
            "pack --out "*) mkdir -p "$3" && echo tarball >"$3/com.graftml.graft-1.2.0.tgz" && echo bill >"$3/com.graftml.graft-1.2.0.spdx.json" ;;
            "pack --layout upm --commit")
                parent=$(git rev-parse --verify --quiet refs/heads/upm || true)
                git update-ref refs/heads/upm "$(git commit-tree "HEAD^{tree}" -m "Graft of $(git rev-parse HEAD)" ${parent:+-p "$parent"})" ;;
        esac
        """;

    [SetUp]
    public void CloneARepository()
    {
        Directory.CreateDirectory(Package.At(".ci"));
        File.Copy(Repository.Full(".ci/release"), Package.At(".ci/release"));
        Package.StandIn("graft", Graft);
        Package.StandIn("gh", "");
        Package.Write(".gitignore", "/bin/\n/calls.log\n/graft\n/graft-out/\n/home/\n/origin/\n/no-drivers/\n");
        File.Delete(Package.At("graft"));
        File.CreateSymbolicLink(Package.At("graft"), Package.At("bin/graft"));
        foreach (string part in new[] { "AUTHOR", "COMMITTER" })
        {
            Package.Set($"GIT_{part}_NAME", "Somebody");
            Package.Set($"GIT_{part}_EMAIL", "somebody@example.org");
        }
        Git("init", "--quiet", "--bare", "origin");
        Git("init", "--quiet", "--initial-branch=main", ".");
        Git("remote", "add", "origin", Package.At("origin"));
        Commit("1.2.0", "## [1.2.0] - 2026-11-24\n\n- New.\n\n## [1.1.0] - 2026-10-01\n\n- Old.\n");
    }

    [Test]
    public void TagManifestAndChangelogSpeakOfOneVersion()
    {
        Assert.That(Release("check", "v1.2.0"), Is.EqualTo((0, "Graft 1.2.0\n", "")));
        Assert.That(Refused("check", "v1.3.0"), Does.Contain("v1.3.0").And.Contain("package.json has version 1.2.0"));
        foreach (string top in new[] { "## [Unreleased]", "## [1.1.0] - 2026-10-01", "## [1.2.0]", "## [1.2.0] - soon" })
        {
            Commit("1.2.0", top + "\n");
            Assert.That(Refused("check", "v1.2.0"), Does.Contain($"'{top}'").And.Contain("## [1.2.0] - YYYY-MM-DD"));
        }
    }

    [Test]
    public void AReleaseIsHeldToItsApiMadeAndJudged()
    {
        Assert.That(Release("make").Code, Is.Zero);
        Assert.That(Package.Calls, Is.EqualTo(new[] { "graft api --check --ship", "graft pack --out graft-out/release", "graft pack --check --out graft-out/release", "graft pack --layout upm --commit" }));
        Assert.That(File.ReadAllText(Package.At(Made + "notes.md")).Trim(), Is.EqualTo("- New."));
        Assert.That(Git("ls-remote", "origin"), Is.Empty, "nothing is published yet");
    }

    [Test]
    public void WhatIsNotPromisedIsNotReleased()
    {
        Package.StandIn("graft", "if [[ $1 == api ]]; then exit 1; fi");
        Assert.That(Release("make").Code, Is.EqualTo(1));
        Assert.That(Package.Calls, Is.EqualTo(new[] { "graft api --check --ship" }));
    }

    [Test]
    public void TheBranchItsTagAndTheFilesArePublished()
    {
        Publish("v1.2.0");
        Assert.That(Published, Is.EquivalentTo(new[] { "refs/heads/upm", "refs/tags/upm/1.2.0" }));
        Assert.That(Package.Calls[^1], Is.EqualTo($"gh release create v1.2.0 --verify-tag --title Graft 1.2.0 --notes-file {Made}notes.md {Tarball} {Bill}"));
        string first = Git("--git-dir", "origin", "rev-parse", "upm");

        Commit("1.3.0", "## [1.3.0] - 2026-12-24\n");
        Publish("v1.3.0");
        Assert.That(Published, Is.EquivalentTo(new[] { "refs/heads/upm", "refs/tags/upm/1.2.0", "refs/tags/upm/1.3.0" }));
        Assert.That(Git("--git-dir", "origin", "rev-parse", "upm^", "upm/1.2.0"), Is.EqualTo(first + first), "the next release follows the last, which stays");
    }

    [Test]
    public void WhatComesBeforeAReleaseLeavesTheBranchAlone()
    {
        Publish("v1.2.0");
        string before = Git("--git-dir", "origin", "rev-parse", "upm");
        Commit("1.3.0-beta.1", "## [1.3.0-beta.1] - 2026-12-24\n");
        Publish("v1.3.0-beta.1");
        Assert.That(Package.Calls[^1], Does.Contain(" --prerelease "));
        Assert.That(Published, Has.Member("refs/tags/upm/1.3.0-beta.1"));
        Assert.That(Git("--git-dir", "origin", "rev-parse", "upm"), Is.EqualTo(before));
    }

    [Test]
    public void WhatItCannotDoIsSaid()
    {
        Assert.That(Refused(), Does.Contain("check TAG"));
        Assert.That(Refused("publish"), Does.Contain("publish TAG"));
        Assert.That(Refused("publish", "main"), Does.Contain("v1.2.3"));
    }

    string[] Published => [.. Git("ls-remote", "origin").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[1]).Where(name => name.Contains("upm"))];

    // Each job of the workflow has a clone of its own, so that neither knows a branch that another has.
    void Publish(string tag)
    {
        foreach (string[] step in new string[][] { ["make"], ["publish", tag] })
        {
            var (code, _, errors) = Release(step);
            Assert.That(code, Is.Zero, errors);
            Git("update-ref", "-d", "refs/heads/upm");
        }
    }

    void Commit(string version, string changelog)
    {
        Package.Write("package.json", $$"""{ "name": "com.graftml.graft",{{"\n"}}  "version": "{{version}}" }{{"\n"}}""");
        Package.Write("CHANGELOG.md", "# Changelog\n\n" + changelog);
        Git("add", "--all");
        Git("commit", "--quiet", "--message", version);
    }

    string Refused(params string[] arguments)
    {
        var (code, output, errors) = Release(arguments);
        Assert.That((code, output), Is.EqualTo((1, "")));
        return errors;
    }

    (int Code, string Output, string Errors) Release(params string[] arguments) => Package.Bash([Package.At(".ci/release"), .. arguments]);

    string Git(params string[] arguments)
    {
        var (code, output, errors) = Package.Bash(["-c", "git \"$@\"", "git", .. arguments]);
        Assert.That(code, Is.Zero, errors);
        return output;
    }
}

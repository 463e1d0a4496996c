using System.Security.Cryptography;
using Graft.Cli.Data;
using Graft.Cli.Sessions;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class DownloadTests : CommandTestBase
{
    static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 7 ^ i >> 8))];
    static readonly RemoteFile Remote = new("file.gz", Convert.ToHexStringLower(MD5.HashData(Content)));

    [Test]
    public void GoesOnWhereTheConnectionBrokeOff()
    {
        using var mirror = new Mirror(Mirror.BreaksOffAt(Content, 100_000), Mirror.Rest(Content, 200_000), Mirror.Rest(Content, 300_000));
        Assert.That(Fetch(mirror.Address), Is.True);
        Assert.That(mirror.Requests.Count, Is.EqualTo(3));
        Assert.That(mirror.Requests[0], Does.Not.Contain("Range:"));
        Assert.That(mirror.Requests.Skip(1), Is.All.Contains("Range: bytes="));
        AssertWhole();
        Assert.That(Fetch(mirror.Address), Is.False, "what is there is not fetched again");
    }

    [Test]
    public void GoesOnFromAnEarlierTime()
    {
        File.WriteAllBytes(At("file.gz.part"), Content[..250_000]);
        using var mirror = new Mirror(Mirror.Rest(Content, 300_000));
        Fetch(mirror.Address);
        Assert.That(mirror.Requests.Single(), Does.Contain("Range: bytes=250000-"));
        AssertWhole();
    }

    [Test]
    public void AMirrorWithoutRangesSendsAllOfItAgain()
    {
        using var mirror = new Mirror(Mirror.BreaksOffAt(Content, 100_000), Mirror.Whole(Content));
        Fetch(mirror.Address);
        AssertWhole();
    }

    [Test]
    public void AWrongBeginningIsThrownAway()
    {
        File.WriteAllBytes(At("file.gz.part"), new byte[1000]);
        using var mirror = new Mirror(Mirror.Rest(Content, 300_000), Mirror.Whole(Content));
        Fetch(mirror.Address);
        AssertWhole();
    }

    [Test]
    public void TooLongABeginningIsThrownAway()
    {
        File.WriteAllBytes(At("file.gz.part"), new byte[400_000]);
        using var mirror = new Mirror(Mirror.Refuses("416 Range Not Satisfiable"), Mirror.Whole(Content));
        Fetch(mirror.Address);
        AssertWhole();
    }

    [Test]
    public void TheNextMirrorHelpsOut()
    {
        using var absent = new Mirror();
        using var wrong = new Mirror(Mirror.Whole(Content[1..]));
        using var busy = new Mirror(Mirror.Refuses("503 Service Unavailable"), Mirror.Whole(Content));
        Fetch(absent.Address, wrong.Address, busy.Address);
        AssertWhole();
        Assert.That(busy.Requests.Count, Is.EqualTo(2));
    }

    [Test]
    public void WhenAllFailEachIsNamed()
    {
        using var absent = new Mirror();
        using var wrong = new Mirror(Mirror.Whole(Content[1..]));
        Assert.That(() => Fetch(absent.Address, wrong.Address), Throws.TypeOf<CommandException>()
            .With.Message.Contains(absent.Address + " answers 404").And.Message.Contains(wrong.Address + " sent something else").And.Message.Contains("--mirror"));
        Assert.That(Files, Is.Empty, "what is wrong is not kept");
    }

    [Test]
    public void TheCommandNamesWhatAMirrorDid()
    {
        using var mirror = new Mirror(Mirror.Whole(Content));
        Assert.That(Fail(1, "data", "download", "--out", ".", "--mirror", mirror.Address), Does.Contain("checksum"));
        Assert.That(Fail(2, "data", "download", "--mirror", "somewhere"), Does.Contain("somewhere"));
    }

    bool Fetch(params string[] mirrors)
    {
        using var client = new HttpClient();
        return new Download(client, mirrors) { Pause = TimeSpan.Zero }.Fetch(Remote, Folder, (_, _) => { }, CancellationToken.None).GetAwaiter().GetResult();
    }

    void AssertWhole()
    {
        Assert.That(Files, Is.EqualTo(new[] { "file.gz" }));
        Assert.That(File.ReadAllBytes(At("file.gz")), Is.EqualTo(Content));
    }
}

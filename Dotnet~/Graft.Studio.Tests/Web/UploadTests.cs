using System.Net;
using System.Net.Http.Headers;
using Graft.Studio.Web;
using NUnit.Framework;

namespace Graft.Studio.Tests;

/// <summary>Files from the browser: into the project's Library, under harmless names, and not too large.</summary>
public sealed class UploadTests : StudioTestBase
{
    [TestCase("digits.idx", "digits.idx")]
    [TestCase("cats/1.png", "cats/1.png")]
    [TestCase("../../evil.txt", "evil.txt", Description = "what leads out is left out")]
    [TestCase("/etc/passwd", "etc/passwd")]
    [TestCase(@"C:\Windows\win.ini", "C_/Windows/win.ini")]
    [TestCase(".hidden", "hidden")]
    [TestCase("a\u0000b<c>|d\n.png", "a_b_c__d_.png")]
    [TestCase("con.txt", "_con.txt")]
    [TestCase("Käfer 3.png", "Käfer 3.png")]
    public void NamesAreMadeHarmless(string path, string kept) => Assert.That(Uploads.Place("one", path), Is.EqualTo("one/" + kept));

    [TestCase("", "a.png")]
    [TestCase("one", "")]
    [TestCase("one", "..")]
    [TestCase("one", "///")]
    [TestCase("..", "a.png")]
    [TestCase("one", "1/2/3/4/5/6/7/8/9.png")]
    public void WhatHasNoNameIsRefused(string into, string path) => Assert.That(Uploads.Place(into, path), Is.Null);

    [Test]
    public void AFileArrives()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);
        using HttpResponseMessage answer = Send(visitor, "into=one&path=cats/1.bin", new ByteArrayContent(bytes));
        Assert.That(answer.Content.ReadAsStringAsync().Result, Is.EqualTo("Library/Uploads/one/cats/1.bin"));
        Assert.That(File.ReadAllBytes(Path.Combine(Project, "Library/Uploads/one/cats/1.bin")), Is.EqualTo(bytes));
        Assert.That(Directory.GetFiles(Path.Combine(Project, "Library/Uploads"), "*.part", SearchOption.AllDirectories), Is.Empty);
    }

    [Test]
    public void ATooLargeOneIsRefusedBeforeItIsRead()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        using HttpResponseMessage answer = Send(visitor, "into=one&path=large.bin", new HollowContent(Uploads.MostBytes + 1, true), headers => headers.ExpectContinue = true);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(answer.Content.ReadAsStringAsync().Result, Does.Contain("larger than 256 MB").And.Contain("copy it into the project's folder"));
    }

    [Test]
    public void SoIsOneThatDoesNotSayHowLargeItIs()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        using HttpResponseMessage answer = Send(visitor, "into=one&path=large.bin", new HollowContent(Uploads.MostBytes + 1, false));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(Directory.GetFiles(Path.Combine(Project, "Library/Uploads"), "*", SearchOption.AllDirectories), Is.Empty, "nothing is left of it");
    }

    [Test]
    public void NothingElseTakesABody()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        using HttpResponseMessage answer = visitor.Send(HttpMethod.Put, visitor.Folder + "main.js", new ByteArrayContent(new byte[10]));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
    }

    [TestCase("Assets/saved.txt", true)]
    [TestCase("../secret.txt", false)]
    [TestCase("/etc/passwd", false)]
    [TestCase("Assets", false)]
    public void OnlyTheProjectsFilesCanBeFetched(string path, bool may)
    {
        File.WriteAllText(Path.Combine(Project, "Assets/saved.txt"), "saved");
        using Visitor visitor = new Visitor(Address).Enter();
        using HttpResponseMessage answer = visitor.Get(visitor.Folder + "download?path=" + Uri.EscapeDataString(path));
        Assert.That(answer.StatusCode, Is.EqualTo(may ? HttpStatusCode.OK : HttpStatusCode.NotFound));
        if (may) Assert.That(answer.Content.ReadAsStringAsync().Result, Is.EqualTo("saved"));
    }

    static HttpResponseMessage Send(Visitor visitor, string query, HttpContent content, Action<HttpRequestHeaders>? change = null) =>
        visitor.Send(HttpMethod.Post, $"{visitor.Folder}upload?{query}", content, change);
}

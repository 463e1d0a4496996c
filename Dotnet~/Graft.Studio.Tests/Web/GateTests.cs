using System.Net;
using System.Net.WebSockets;
using NUnit.Framework;

namespace Graft.Studio.Tests;

/// <summary>Who may come in: only who has the printed address, from the studio's own page, under its own name.</summary>
public sealed class GateTests : StudioTestBase
{
    [Test]
    public void TheStudioIsOnThisMachineOnly()
    {
        Assert.That(Address.Host, Is.EqualTo("127.0.0.1"));
        var listening = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(each => each.Port == Address.Port);
        Assert.That(listening.Select(each => each.Address), Is.EqualTo(new[] { IPAddress.Loopback }));
    }

    [Test]
    public void TheTokenOpensAndIsGoneFromTheAddress()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        Assert.That(visitor.Folder, Does.Not.Contain("token"));
        using HttpResponseMessage page = visitor.Get(visitor.Folder);
        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Content.ReadAsStringAsync().Result, Does.Contain("main.js"));
    }

    [Test]
    public void TheCookieIsHiddenAndStaysHere()
    {
        using var visitor = new Visitor(Address);
        using HttpResponseMessage answer = visitor.Get(Address.PathAndQuery);
        string cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.That(cookie, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=strict").IgnoreCase.And.Contain($"path={answer.Headers.Location!.ToString().TrimEnd('/')}"));
    }

    [TestCase("/")]
    [TestCase("/?token=")]
    [TestCase("/?token=wrong")]
    [TestCase("/live")]
    [TestCase("/main.js")]
    [TestCase("/../../etc/passwd")]
    public void WithoutTheTokenNothingIsSeen(string path)
    {
        using var visitor = new Visitor(Address);
        using HttpResponseMessage answer = visitor.Get(path);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(answer.Content.ReadAsStringAsync().Result, Does.Contain("./graft studio has printed"));
    }

    [TestCase("")]
    [TestCase("main.js")]
    [TestCase("live")]
    [TestCase("download?path=Assets")]
    public void WithoutTheCookieNothingIsSeen(string path)
    {
        using Visitor visitor = new Visitor(Address).Enter();
        using HttpResponseMessage answer = visitor.Get(visitor.Folder + path, headers => headers.Remove("Cookie"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("evil.example")]
    [TestCase("127.0.0.1.evil.example")]
    [TestCase("127.0.0.1:1")]
    public void AForeignHostIsRefused(string host)
    {
        using Visitor visitor = new Visitor(Address).Enter();
        foreach (string path in new[] { Address.PathAndQuery, visitor.Folder })
        {
            using HttpResponseMessage answer = visitor.Get(path, headers => headers.Host = host);
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), path);
            Assert.That(answer.Content.ReadAsStringAsync().Result, Does.StartWith("This host name is not the studio's"));
        }
        Assert.That(visitor.Connect(out _, host: host), Is.EqualTo(HttpStatusCode.Forbidden), "socket");
    }

    [TestCase("http://evil.example")]
    [TestCase("http://127.0.0.1")]
    [TestCase("null")]
    public void AForeignOriginIsRefused(string origin)
    {
        using Visitor visitor = new Visitor(Address).Enter();
        using HttpResponseMessage answer = visitor.Get(visitor.Folder, headers => headers.Add("Origin", origin));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(answer.Content.ReadAsStringAsync().Result, Does.Contain("another site"));
        using HttpResponseMessage upload = visitor.Send(HttpMethod.Post, visitor.Folder + "upload?into=a&path=b", new ByteArrayContent([1]), headers =>
        {
            headers.Remove("Origin");
            headers.Add("Origin", origin);
        });
        Assert.That(upload.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "upload");
        Assert.That(visitor.Connect(out _, origin: origin), Is.EqualTo(HttpStatusCode.Forbidden), "socket");
    }

    [Test]
    public void WithoutAnOriginNothingIsChanged()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        using HttpResponseMessage upload = visitor.Send(HttpMethod.Post, visitor.Folder + "upload?into=a&path=b", new ByteArrayContent([1]), headers => headers.Remove("Origin"));
        Assert.That(upload.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "upload");
        Assert.That(visitor.Connect(out _, origin: ""), Is.EqualTo(HttpStatusCode.Forbidden), "socket");
    }

    [TestCase("")]
    [TestCase("graft-studio=wrong")]
    public void ASocketWithoutTheTokenIsRefused(string cookie)
    {
        using Visitor visitor = new Visitor(Address).Enter();
        Assert.That(visitor.Connect(out _, cookie: cookie), Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public void WhoComesWithAllOfItIsLetIn()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        Assert.That(visitor.Connect(out ClientWebSocket socket), Is.Null);
        using (socket) Assert.That(Visitor.Hear(socket)!.Value.GetProperty("b").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void AnotherStartHasAnotherTokenAndAnotherFolder()
    {
        Uri before = Address;
        string folder = new Visitor(before).Enter().Folder;
        StopStudio();
        StartStudio();
        Assert.That(Address.Query, Is.Not.EqualTo(before.Query));
        Assert.That(new Visitor(Address).Enter().Folder, Is.Not.EqualTo(folder));
    }

    [Test]
    public void NoPageMayFrameTheStudioOrRunAScriptInIt()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        using HttpResponseMessage page = visitor.Get(visitor.Folder);
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain("script-src 'self'").And.Contain("frame-ancestors 'none'").And.Not.Contain("unsafe"));
        Assert.That(page.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(page.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
    }
}

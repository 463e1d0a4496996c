using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using CsCheck;
using Graft.StandIn;
using Graft.Studio.Protocol;
using NUnit.Framework;

namespace Graft.Studio.Tests;

/// <summary>Whatever a socket says, the editor goes on, and the next browser is served.</summary>
public sealed class HostileClientTests : StudioTestBase
{
    static readonly string[] Names =
        ["took", "answer", "show", "close", "menu", "skin", "progress", "click", "change", "pointer", "moves", "key", "focus", "range", "select", "drop", "other"];

    static readonly Gen<string> Value = Gen.OneOf(
        Gen.Int[-2, 40].Select(each => each.ToString()), Gen.Int.Select(each => each.ToString()), Gen.Double.Select(each => double.IsFinite(each) ? each.ToString("R") : "1e999"),
        Gen.Const("null"), Gen.Const("true"), Gen.Const("\"\\ud800\""), Gen.Const("\"?\""), Gen.Const("\"Window/Tests/Pad\""), Gen.Const("{}"), Gen.Const("[1,2,3]"),
        Gen.Const("[\"Library/Uploads/../../..\"]"), Gen.String[Gen.Char.AlphaNumeric, 0, 12].Select(each => JsonSerializer.Serialize(each)));

    static readonly Gen<string> Event = Gen.Select(Gen.Int[0, Names.Length - 1].Select(each => Names[each]), Value.Array[0, 9], (name, values) => $"[{string.Join(",", values.Prepend($"\"{name}\""))}]");

    static readonly Gen<string> Talk = Gen.Select(Gen.Int[0, 100], Event.Array[0, 6], (n, events) => $"{{\"n\":{n},\"do\":[{string.Join(",", events)}]}}");

    [Test]
    public void RandomEventsAreSurvived()
    {
        Do(() => EditorHost.Invoke("Window/Tests/Gallery"));
        using Visitor visitor = new Visitor(Address).Enter();
        ClientWebSocket socket = visitor.Connect();
        Talk.Sample(text => socket = Say(visitor, socket, Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text), iter: 1500, threads: 1);
        socket.Dispose();
        StillServes(visitor);
    }

    [Test]
    public void RandomBytesAreSurvived()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        ClientWebSocket socket = visitor.Connect();
        Gen.Select(Gen.Byte.Array[0, 200], Gen.Bool).Sample(said => socket = Say(visitor, socket, said.Item1, said.Item2 ? WebSocketMessageType.Text : WebSocketMessageType.Binary), iter: 200, threads: 1);
        socket.Dispose();
        StillServes(visitor);
    }

    [TestCase("", Description = "empty")]
    [TestCase("[]")]
    [TestCase("{\"n\":1}")]
    [TestCase("{\"n\":1,\"do\":[]} more")]
    [TestCase("{\"n\":1,\"do\":[[\"pointer\",1,2]]}")]
    [TestCase("{\"n\":1,\"do\":[[\"unknown\"]]}")]
    public void WhatIsNotUnderstoodEndsTheConnection(string text)
    {
        using Visitor visitor = new Visitor(Address).Enter();
        using ClientWebSocket socket = visitor.Connect();
        Visitor.Say(socket, text);
        while (Visitor.Hear(socket) != null) { }
        Assert.That((int)socket.CloseStatus!.Value, Is.EqualTo(Closings.NotUnderstood));
        Assert.That(socket.CloseStatusDescription, Is.Not.Empty);
        StillServes(visitor);
    }

    [Test]
    public void AnEndlessMessageEndsTheConnection()
    {
        using Visitor visitor = new Visitor(Address).Enter();
        using ClientWebSocket socket = visitor.Connect();
        Visitor.Say(socket, new string(' ', Connection.MostBytes + 1));
        while (Visitor.Hear(socket) != null) { }
        Assert.That((int)socket.CloseStatus!.Value, Is.EqualTo(Closings.TooLarge));
        StillServes(visitor);
    }

    [Test]
    public void WhoDoesNotListenIsToldNothingMore()
    {
        Do(() => EditorHost.Invoke("Window/Tests/Gallery"));
        using Visitor visitor = new Visitor(Address).Enter();
        using ClientWebSocket socket = visitor.Connect();
        Assert.That(Visitor.Hear(socket), Is.Not.Null);
        int before = Do(() => Studio.Loop.Stage.Active!.Next);
        for (int i = 0; i < 20; i++)
        {
            Do(() => GalleryWindow.Current.rootVisualElement.tooltip = $"{i}");
            Thread.Sleep(40);
        }
        Assert.That(Do(() => Studio.Loop.Stage.Active!.Next), Is.EqualTo(before), "nothing is queued for who has not taken in the last batch");
        Visitor.Say(socket, "{\"n\":1,\"do\":[[\"took\",1]]}");
        Assert.That(Visitor.Hear(socket)!.Value.GetProperty("do").GetRawText(), Does.Contain("\"19\"").And.Not.Contain("\"18\""), "then what is, and not what was");
    }

    // One that was closed is opened again.
    static ClientWebSocket Say(Visitor visitor, ClientWebSocket socket, byte[] bytes, WebSocketMessageType type)
    {
        try
        {
            Visitor.Say(socket, bytes, type);
            return socket;
        }
        catch (Exception failed) when (failed is WebSocketException or InvalidOperationException or IOException)
        {
            socket.Dispose();
            return visitor.Connect();
        }
    }

    void StillServes(Visitor visitor)
    {
        using ClientWebSocket next = visitor.Connect();
        Assert.That(Visitor.Hear(next)!.Value.GetProperty("do").GetArrayLength(), Is.Positive);
        Assert.That(Do(() => 42), Is.EqualTo(42), "the editor's thread goes on");
    }
}

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

    static readonly Gen<string> Number = Gen.OneOf(Gen.Int[-1, 40], Gen.Int).Select(each => $"{each}");

    // Of the right form, whatever is in it.
    static readonly Gen<string> Sound = Gen.OneOf(
        Gen.Select(Number, Number, Number, (id, count, held) => $"[\"click\",WINDOW,{id},{count},{held}]"),
        Gen.Select(Number, Gen.OneOf(Gen.Const("1e30"), Gen.Const("true"), Gen.Const("NaN"), Gen.String[Gen.Char.AlphaNumeric, 0, 9]), (id, value) => $"[\"change\",WINDOW,{id},\"{value}\"]"),
        Gen.Select(Number, Gen.Int[0, 4], Gen.Int[0, 3], Number, (id, kind, pointer, place) => $"[\"pointer\",WINDOW,{id},{kind},{pointer},{place},-1e30,0,1,0]"),
        Gen.Select(Number, Number, (id, place) => $"[\"moves\",WINDOW,{id},0,1,0,[{place},{place}]]"),
        Gen.Select(Number, Gen.String[Gen.Char.AlphaNumeric, 0, 9], (id, code) => $"[\"key\",WINDOW,{id},\"{code}\",null,15]"),
        Gen.Select(Number, Number, Number, (id, first, last) => $"[\"range\",WINDOW,{id},{first},{last}]"),
        Gen.Select(Number, Number.Array[0, 5], (id, rows) => $"[\"select\",WINDOW,{id},[{string.Join(",", rows)}]]"),
        Gen.Select(Number, Gen.Bool, (id, isIn) => $"[\"focus\",WINDOW,{id},{(isIn ? "true" : "false")}]"),
        Number.Select(id => $"[\"drop\",WINDOW,{id},[\"Library/Uploads/none\",\"/etc/passwd\"]]"),
        Number.Select(id => $"[\"progress\",{id},\"cancel\"]"));

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

    // Past the socket, which the first wrong word would close.
    [Test]
    public void RandomEventsThrowNothingWithinTheEditor()
    {
        Do(() => EditorHost.Invoke("Window/Tests/Gallery"));
        Do(() => EditorHost.Invoke("Window/Tests/Pad"));
        int window = Do(() => EditorHost.Windows[0].Id), understood = 0;
        using Visitor visitor = new Visitor(Address).Enter();
        using ClientWebSocket socket = visitor.Connect();
        Visitor.Hear(socket);
        Connection active = Do(() => Studio.Loop.Stage.Active!);
        Gen.Select(Sound, Gen.Int[0, 1]).Sample((happened, which) =>
        {
            Message message = Message.Read(Encoding.UTF8.GetBytes($"{{\"n\":1,\"do\":[{happened.Replace("WINDOW", $"{window + which}")}]}}"))!;
            if (Do(() => ClientEvents.Play(message, active, Studio.Loop)) == null) understood++;
        }, iter: 3000, threads: 1);
        Assert.That(understood, Is.GreaterThan(1500), "most are meant");
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

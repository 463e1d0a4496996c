using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn.Tests;

/// <summary>Tests that play: each in a session of its own. What is logged must be expected.</summary>
public abstract class Play
{
    protected List<string> Diary => Speaker.Diary;

    protected List<string> Log { get; } = new();

    [SetUp]
    public void Enter()
    {
        Diary.Clear();
        Log.Clear();
        LogConsole.Received += Note;
        Player.Enter(new PlayerOptions { ReloadDomain = true });
    }

    [TearDown]
    public void Leave()
    {
        if (Player.IsPlaying) Player.Quit();
        LogConsole.Received -= Note;
        Player.ClearResources();
        Assert.That(Log, Is.Empty, "nothing was logged but what the test expects");
    }

    protected void Logged(params string[] expected)
    {
        Assert.That(Log, Is.EqualTo(expected));
        Log.Clear();
    }

    protected void Said(params string[] expected)
    {
        Assert.That(Diary, Is.EqualTo(expected));
        Diary.Clear();
    }

    protected static Speaker Speak(string name, GameObject below = null)
    {
        var host = new GameObject(name);
        if (below is not null) host.transform.SetParent(below.transform);
        return host.AddComponent<Speaker>();
    }

    protected static void Frames(int count)
    {
        for (int i = 0; i < count; i++) Player.Frame();
    }

    void Note(LogEntry entry)
    {
        lock (Log) Log.Add(entry.ToString());
    }
}

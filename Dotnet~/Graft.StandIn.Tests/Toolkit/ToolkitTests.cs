using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEngine.UIElements;

namespace Graft.StandIn.Tests;

/// <summary>Tests with a panel and a client that shows it; what is logged must be expected.</summary>
public abstract class ToolkitTests
{
    protected Panel Panel { get; private set; }

    private protected Mirror Mirror { get; private set; }

    protected List<string> Log { get; } = new();

    protected List<string> Heard { get; } = new();

    [SetUp]
    public void Open()
    {
        (Panel, Mirror) = (new Panel(), new Mirror());
        Log.Clear();
        Heard.Clear();
        LogConsole.Received += Note;
    }

    [TearDown]
    public void NothingElseWasLogged()
    {
        LogConsole.Received -= Note;
        Assert.That(Log, Is.Empty);
    }

    /// <summary>Shown in the panel.</summary>
    protected T Shown<T>(T element) where T : VisualElement
    {
        Panel.Root.Add(element);
        Tell();
        return element;
    }

    /// <summary>What the client is told now.</summary>
    protected string[] Tell()
    {
        Mirror.Take();
        bool told = Panel.Collect(Mirror);
        string[] calls = Mirror.Take();
        Assert.That(told, Is.EqualTo(calls.Length > 0));
        return calls;
    }

    protected static int Id(VisualElement element) => element.Twin.Id;

    private protected MirrorNode Node(VisualElement element) => Mirror[Id(element)];

    protected void HeardOnly(params string[] expected)
    {
        Assert.That(Heard, Is.EqualTo(expected));
        Heard.Clear();
    }

    void Note(LogEntry entry)
    {
        lock (Log) Log.Add(entry.ToString());
    }
}

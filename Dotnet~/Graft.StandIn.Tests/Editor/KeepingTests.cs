using NUnit.Framework;
using UnityEditor;

namespace Graft.StandIn.Tests;

public sealed class KeepingTests : EditorProject
{
    [Test]
    public void PreferencesOutliveTheEditor()
    {
        EditorPrefs.SetInt("int", -5);
        EditorPrefs.SetFloat("float", 2);
        EditorPrefs.SetString("text", "a \"quoted\" \\ line\n\u0001 and ü");
        EditorPrefs.SetBool("truth", true);
        EditorPrefs.SetInt("gone", 1);
        EditorPrefs.DeleteKey("gone");
        SessionState.SetInt("session", 1);
        EditorHost.Close();
        Open();
        Assert.That((EditorPrefs.GetInt("int"), EditorPrefs.GetFloat("float"), EditorPrefs.GetBool("truth")), Is.EqualTo((-5, 2f, true)));
        Assert.That(EditorPrefs.GetString("text"), Is.EqualTo("a \"quoted\" \\ line\n\u0001 and ü"));
        Assert.That(EditorPrefs.HasKey("gone"), Is.False);
        Assert.That(EditorPrefs.GetFloat("int", 7), Is.EqualTo(7), "it is kept as another type");
        Assert.That(EditorPrefs.GetString("none", "usual"), Is.EqualTo("usual"));
        Assert.That(SessionState.GetInt("session", 0), Is.Zero, "a session ends with the editor");
        EditorPrefs.DeleteAll();
        Assert.That(EditorPrefs.HasKey("int"), Is.False);
    }

    [TestCase("{ \"a\": 1")]
    [TestCase("[1]")]
    [TestCase("{ \"a\": nothing }")]
    [TestCase("{ \"a\": \"\\x\" }")]
    public void BrokenPreferencesAreKeptAside(string text)
    {
        EditorHost.Close();
        Write("project/Library/EditorPrefs.json", text);
        Open();
        Assert.That(EditorPrefs.HasKey("a"), Is.False);
        Assert.That(File.ReadAllText(Path.Combine(Project, "Library/EditorPrefs.json.broken")), Is.EqualTo(text));
        Assert.That(Log.Single(), Does.Contain("cannot be read and begin anew"));
        Log.Clear();
    }

    [Test]
    public void TheSessionsStateOutlivesAReload()
    {
        SessionState.SetString("a", "kept");
        SessionState.SetIntArray("numbers", new[] { 1, 2 });
        SessionState.SetBool("gone", true);
        SessionState.EraseBool("gone");
        EditorHost.ReloadDomain();
        Assert.That(SessionState.GetString("a", ""), Is.EqualTo("kept"));
        Assert.That(SessionState.GetIntArray("numbers", null), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(SessionState.GetBool("gone", false), Is.False);
    }
}

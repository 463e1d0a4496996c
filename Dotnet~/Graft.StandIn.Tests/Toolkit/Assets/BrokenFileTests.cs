using Graft.StandIn.Toolkit;
using NUnit.Framework;

namespace Graft.StandIn.Tests;

/// <summary>Files with bytes changed, left out and put in at random: they are read, or refused with a place, and nothing else.</summary>
public sealed class BrokenFileTests
{
    const int Rounds = 3000;
    const string Sheet = "/* a */ :root { --gap: 4px; }\n.a > Label#b:hover, .c .d { width: 10px; margin: 0 var(--gap); -unity-font-style: bold; }\n* { color: rgb(1, 2, 3); }";

    const string Tree = "<ui:UXML xmlns:ui=\"UnityEngine.UIElements\"><Style src=\"a.uss\"/><ui:Label name=\"a\" text=\"b\" style=\"width: 1px; color: #123\"/>"
        + "<ui:Template name=\"t\" src=\"b.uxml\"/><ui:Instance template=\"t\"/><ui:Slider value=\"1\" low-value=\"0\"/></ui:UXML>";

    const string Values = "{ \"a\": 1, \"b\": \"c\\u0041\", \"d\": [1.5, true, null], \"e\": {} }";

    const string Pieces = "{}();:,.#*>/\\\"'<&@-_ \n0a\u00e9\0";

    [Test]
    public void Sheets() => Break(Sheet, text => UssToCss.Translate(UssReader.Read(text, "Assets/a.uss"), "[data-id=\"1\"]"), "Assets/a.uss(");

    [Test]
    public void Trees()
    {
        var sheet = UssReader.Read(Sheet, "Assets/a.uss");
        var part = UxmlReader.Read("<UXML/>", "Assets/b.uxml", _ => null);
        Break(Tree, text => UxmlReader.Read(text, "Assets/w.uxml", path => path.EndsWith(".uss") ? sheet : part).CloneTree(), "Assets/w.uxml(");
    }

    [Test]
    public void Preferences() => Break(Values, text => JsonText.Read(text), "JSON has ");

    [Test]
    public void Pictures()
    {
        byte[] png = Convert.FromBase64String(PngReaderTests.Rgba);
        var random = new System.Random(1);
        for (int i = 0; i < Rounds; i++)
        {
            byte[] broken = (byte[])png.Clone();
            for (int n = random.Next(4); n >= 0; n--) broken[random.Next(8, broken.Length)] = (byte)random.Next(256);
            if (random.Next(3) == 0) Array.Resize(ref broken, random.Next(broken.Length));
            try
            {
                PngReader.Read(broken);
            }
            catch (FormatException refused)
            {
                Assert.That(refused.Message, Does.Match("picture|PNG"));
            }
        }
    }

    static void Break(string whole, Action<string> read, string place)
    {
        read(whole);
        var random = new System.Random(1);
        int refusals = 0;
        for (int i = 0; i < Rounds; i++)
        {
            string broken = whole;
            for (int n = random.Next(3); n >= 0; n--)
            {
                int at = random.Next(broken.Length), length = random.Next(Math.Min(6, broken.Length - at));
                string piece = random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)].ToString() : broken.Substring(at, length);
                broken = random.Next(2) == 0 ? broken.Insert(random.Next(broken.Length), piece) : broken.Remove(at, length);
                if (broken.Length == 0) break;
            }
            try
            {
                read(broken);
            }
            catch (FormatException refused)
            {
                Assert.That(refused.Message, Does.StartWith(place), broken);
                refusals++;
            }
        }
        Assert.That(refusals, Is.GreaterThan(Rounds / 4), "most breaks matter");
    }
}

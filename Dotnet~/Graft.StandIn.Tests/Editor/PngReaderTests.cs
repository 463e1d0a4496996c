using NUnit.Framework;
using UnityEditor;
using UnityEngine;

namespace Graft.StandIn.Tests;

/// <summary>Pictures of 3 x 2 pixels, made with zlib and the filters of the specification by Python's own library, see beside them.</summary>
public sealed class PngReaderTests : EditorProject
{
    // Filters Sub and Paeth; None and Average; Sub and Up; a palette with alpha.
    internal const string Rgba = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAIklEQVR42mP8z8Dwn/E/QyMD4/8GFm4ROU0jWw0NjZT8CgBuXwedulRt0wAAAABJRU5ErkJggg==";
    const string Rgb = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAGUlEQVR42mP4z8DAAMbM3SJyupvNHd3OAAA63gYozQ85ywAAAABJRU5ErkJggg==";
    const string Grey = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAAAAAC4HznGAAAAEElEQVR42mNkSElhMjIyAgAFkAFiX50saAAAAABJRU5ErkJggg==";
    const string Palette = "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAMAAACqqpYoAAAACVBMVEX/AAAA/wAAAP8tSs2KAAAAAnRSTlP/gAgPs2oAAAAQSURBVHjaY2BgZGJgYmQAAAAgAAf1Kt8vAAAAAElFTkSuQmCC";

    [TestCase(Rgba, "#FF0000FF #00FF0080 #0000FF00 / #0A141E28 #323C4650 #5A646E78")]
    [TestCase(Rgb, "#FF0000FF #00FF00FF #0000FFFF / #0A141EFF #323C46FF #5A646EFF")]
    [TestCase(Grey, "#000000FF #646464FF #C8C8C8FF / #323232FF #969696FF #FAFAFAFF")]
    [TestCase(Palette, "#FF0000FF #00FF0080 #0000FFFF / #0000FFFF #00FF0080 #FF0000FF")]
    public void PicturesAreRead(string png, string pixels)
    {
        File.WriteAllBytes(Path.Combine(Project, "Assets/a.png"), Convert.FromBase64String(png));
        AssetDatabase.Refresh();
        var texture = AssetDatabase.LoadAssetAtPath<Texture2D>("Assets/a.png");
        Assert.That((texture.width, texture.height), Is.EqualTo((3, 2)));
        string Row(int y) => string.Join(" ", Enumerable.Range(0, 3).Select(x => (Color32)texture.GetPixel(x, y)).Select(c => $"#{c.r:X2}{c.g:X2}{c.b:X2}{c.a:X2}"));
        Assert.That($"{Row(1)} / {Row(0)}", Is.EqualTo(pixels), "a texture's rows go upwards");
    }

    [Test]
    public void ABrokenPictureIsASentence()
    {
        File.WriteAllBytes(Path.Combine(Project, "Assets/a.png"), Convert.FromBase64String(Rgba).Take(60).ToArray());
        AssetDatabase.Refresh();
        Assert.That(AssetDatabase.LoadAssetAtPath<Texture2D>("Assets/a.png"), Is.Null);
        Assert.That(Log.Single(), Does.Contain("Assets/a.png is not imported").And.Contain("too early"));
        Log.Clear();
    }
}

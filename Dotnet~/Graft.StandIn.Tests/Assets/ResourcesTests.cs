using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/ScriptReference/Resources.html, TextAsset.html</summary>
public sealed class ResourcesTests : Play
{
    [Test]
    public void AnAssetIsLoadedByItsPathAndType()
    {
        var text = new TextAsset("Grüße") { name = "greeting" };
        Player.AddResource("Texts/greeting", text);
        Assert.That(Resources.Load<TextAsset>("Texts/greeting"), Is.EqualTo(text));
        Assert.That(Resources.Load<TextAsset>("greeting") == null);
        Assert.That(Resources.Load<Texture2D>("Texts/greeting") == null);
    }

    [Test]
    public void AFoldersAssetsAreLoadedTogether()
    {
        TextAsset one = new("1"), two = new("2"), other = new("3");
        Player.AddResource("Texts/one", one);
        Player.AddResource("Texts/Deeper/two", two);
        Player.AddResource("Textures/other", other);
        Assert.That(Resources.LoadAll<TextAsset>("Texts"), Is.EqualTo(new[] { one, two }));
        Assert.That(Resources.LoadAll<TextAsset>("").Length, Is.EqualTo(3));
        Player.ClearResources();
        Assert.That(Resources.LoadAll<TextAsset>(""), Is.Empty);
    }

    [Test]
    public void ATextAssetHoldsBytesWhichNobodyCanChange()
    {
        TextAsset asset = Player.Import(new byte[] { 0x47, 0xC3, 0xBC }, "bytes");
        Assert.That(asset.name, Is.EqualTo("bytes"));
        Assert.That(asset.text, Is.EqualTo("Gü"));
        asset.bytes[0] = 0;
        Assert.That(asset.bytes, Is.EqualTo(new byte[] { 0x47, 0xC3, 0xBC }));
        Assert.That(asset.ToString(), Is.EqualTo(asset.text));
    }
}

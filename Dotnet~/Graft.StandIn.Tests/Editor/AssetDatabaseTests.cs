using NUnit.Framework;
using UnityEditor;
using UnityEngine;

namespace Graft.StandIn.Tests;

public sealed class AssetDatabaseTests : EditorProject
{
    [Test]
    public void AFileIsKnownOnceItIsImported()
    {
        Write("project/Assets/Notes/a.txt", "one");
        Assert.That(AssetDatabase.LoadAssetAtPath<TextAsset>("Assets/Notes/a.txt"), Is.Null, "as in Unity, nobody has looked yet");
        AssetDatabase.Refresh();
        var text = AssetDatabase.LoadAssetAtPath<TextAsset>("Assets/Notes/a.txt");
        Assert.That((text.text, text.name), Is.EqualTo(("one", "a")));
        Assert.That(AssetDatabase.GetAssetPath(text), Is.EqualTo("Assets/Notes/a.txt"));
        Assert.That(AssetDatabase.LoadAssetAtPath<Texture2D>("Assets/Notes/a.txt"), Is.Null, "of that type there is none");
        Assert.That(AssetDatabase.LoadAssetAtPath<TextAsset>("Assets/Notes/a.txt"), Is.SameAs(text));
        Write("project/Assets/Notes/a.txt", "another");
        AssetDatabase.ImportAsset("Assets/Notes/a.txt");
        Assert.That(AssetDatabase.LoadAssetAtPath<TextAsset>("Assets/Notes/a.txt").text, Is.EqualTo("another"));
        File.Delete(Path.Combine(Project, "Assets/Notes/a.txt"));
        AssetDatabase.Refresh();
        Assert.That(AssetDatabase.LoadAssetAtPath<TextAsset>("Assets/Notes/a.txt"), Is.Null);
    }

    [Test]
    public void GuidsStandInMetas()
    {
        Write("project/Assets/a.txt", "a");
        Write("project/Assets/b.txt", "b");
        Write("project/Assets/b.txt.meta", "fileFormatVersion: 2\nguid: 0123456789abcdef0123456789abcdef\n");
        Write("package/c.txt", "c");
        AssetDatabase.Refresh();
        Assert.That(AssetDatabase.AssetPathToGUID("Assets/b.txt"), Is.EqualTo("0123456789abcdef0123456789abcdef"));
        Assert.That(AssetDatabase.GUIDToAssetPath("0123456789abcdef0123456789abcdef"), Is.EqualTo("Assets/b.txt"));
        string made = AssetDatabase.AssetPathToGUID("Assets/a.txt");
        Assert.That(made, Does.Match("^[0-9a-f]{32}$"));
        Assert.That(File.ReadAllText(Path.Combine(Project, "Assets/a.txt.meta")), Does.Contain("guid: " + made));
        Assert.That(AssetDatabase.AssetPathToGUID("Packages/com.test.package/c.txt"), Is.Empty);
        Assert.That(File.Exists(Path.Combine(Package, "c.txt.meta")), Is.False, "a package is not written into");
        Assert.That(AssetDatabase.AssetPathToGUID("Assets/none.txt"), Is.Empty);
    }

    [Test]
    public void AssetsAreFoundByTypeNameAndFolder()
    {
        Write("project/Assets/One/letters.word", "a b");
        Write("project/Assets/One/broken.word", "");
        Write("project/Assets/letters.txt", "text");
        Write("project/Assets/Hidden~/letters.word", "c");
        Write("package/More/letters two.word", "c");
        Write("package/More/letters two.word.meta", "guid: 0123456789abcdef0123456789abcdef\n");
        AssetDatabase.Refresh();
        Assert.That(Found("t:WordAsset"), Is.EqualTo(new[] { "Assets/One/letters.word", "Packages/com.test.package/More/letters two.word" }));
        Assert.That(Found("letters t:TextAsset"), Is.EqualTo(new[] { "Assets/letters.txt" }));
        Assert.That(Found("LETT"), Is.EqualTo(new[] { "Assets/One/letters.word", "Assets/letters.txt", "Packages/com.test.package/More/letters two.word" }));
        Assert.That(Found("letters", "Assets/One"), Is.EqualTo(new[] { "Assets/One/letters.word" }));
        Assert.That(() => Found("l:label"), Throws.ArgumentException.With.Message.Contain("l:label"));
        Logged("[Error] Assets/One/broken.word is not imported: it has no words");
    }

    [Test]
    public void AnImporterMakesObjectsWithAPicture()
    {
        Write("project/Assets/a.word", "x y");
        AssetDatabase.Refresh();
        var asset = AssetDatabase.LoadAssetAtPath<WordAsset>("Assets/a.word");
        Assert.That(asset.Words, Is.EqualTo(new[] { "x", "y" }));
        Assert.That(EditorHost.Thumbnail("Assets/a.word").width, Is.EqualTo(2));
        Write("project/Assets/a.word", "z and more");
        AssetDatabase.Refresh();
        Assert.That(asset.Words, Has.Length.EqualTo(3), "who holds it sees what is new in it");
        Assert.That(AssetImporter.GetAtPath("Assets/a.word"), Is.InstanceOf<WordImporter>().And.SameAs(AssetImporter.GetAtPath("Assets/a.word")));
        Assert.That(AssetImporter.GetAtPath("Assets/a.word").assetPath, Is.EqualTo("Assets/a.word"));
        Write("project/Assets/a.word", "");
        AssetDatabase.ImportAsset("Assets/a.word");
        Assert.That(EditorHost.ImportErrors("Assets/a.word"), Is.EqualTo(new[] { "Assets/a.word is not imported: it has no words" }));
        Log.Clear();
    }

    [Test]
    public void WhatAnAssetWasMadeOfMakesItAnew()
    {
        Write("project/Assets/a.word", "@../b.txt");
        string other = Write("project/b.txt", "one");
        AssetDatabase.Refresh();
        var asset = AssetDatabase.LoadAssetAtPath<WordAsset>("Assets/a.word");
        Assert.That(asset.Words, Is.EqualTo(new[] { "one" }));
        File.WriteAllText(other, "another");
        AssetDatabase.Refresh();
        Assert.That(asset.Words, Is.EqualTo(new[] { "another" }));
    }

    [Test]
    public void FoldersAndNames()
    {
        Assert.That(AssetDatabase.IsValidFolder("Assets") && !AssetDatabase.IsValidFolder("Assets/Models"));
        string guid = AssetDatabase.CreateFolder("Assets", "Models");
        Assert.That(AssetDatabase.GUIDToAssetPath(guid), Is.EqualTo("Assets/Models"));
        Assert.That(AssetDatabase.GUIDToAssetPath(AssetDatabase.CreateFolder("Assets", "Models")), Is.EqualTo("Assets/Models 1"));
        Assert.That(AssetDatabase.CreateFolder("Assets/None", "Models"), Is.Empty);
        Write("project/Assets/Models/a.txt", "a");
        Assert.That(AssetDatabase.GenerateUniqueAssetPath("Assets/Models/a.txt"), Is.EqualTo("Assets/Models/a 1.txt"));
        Assert.That(AssetDatabase.GenerateUniqueAssetPath("Assets/Models/b.txt"), Is.EqualTo("Assets/Models/b.txt"));
        Assert.That(() => AssetDatabase.ImportAsset("Assets/../secret.txt"), Throws.ArgumentException.With.Message.Contain("up and down"));
        Assert.That(() => AssetDatabase.ImportAsset("/etc/passwd"), Throws.ArgumentException.With.Message.Contain("below Assets or Packages/com.test.package"));
        AssetDatabase.ImportAsset("Assets/Models", ImportAssetOptions.ImportRecursive);
        Assert.That(AssetDatabase.DeleteAsset("Assets/Models/a.txt"));
        Assert.That(File.Exists(Path.Combine(Project, "Assets/Models/a.txt")), Is.False);
        Assert.That(AssetDatabase.DeleteAsset("Packages/com.test.package/package.json"), Is.False);
    }

    static string[] Found(string filter, params string[] folders) =>
        AssetDatabase.FindAssets(filter, folders).Select(AssetDatabase.GUIDToAssetPath).Where(each => each.Length > 0).ToArray();
}

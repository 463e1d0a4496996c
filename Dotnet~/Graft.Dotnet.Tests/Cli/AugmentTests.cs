using System.Text.Json;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Augmentation from the command line: seen on a sheet, used by a run, remembered by its checkpoint.</summary>
public sealed class AugmentTests : CommandTestBase
{
    static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47];

    [Test]
    public void ASheetShowsEachSettingAndAllTogether()
    {
        JsonElement sheet = JsonDocument.Parse(Run("data", "sheet", "--synthetic", "50", "--augment", "1", "--rows", "3", "--out", "sheet.png", "--json", "-").Output).RootElement;
        string?[] rows = [.. sheet.GetProperty("augmentations").EnumerateArray().Select(row => row.GetString())];
        Assert.That(rows[0], Is.EqualTo("original"));
        Assert.That(rows.Count(row => row == "all of these"), Is.EqualTo(3));
        Assert.That(new[] { "shift", "rotate", "scale", "stretch", "shear", "elastic", "crop", "brightness", "contrast", "noise", "flip" }, Is.SubsetOf(rows));
        Assert.That(sheet.GetProperty("rows").GetInt32(), Is.EqualTo(rows.Length));
        Assert.That(File.ReadAllBytes(At("sheet.png"))[..4], Is.EqualTo(PngSignature));
        Run("data", "sheet", "--synthetic", "50", "--augment", "0", "--rows", "3", "--out", "still.png");
        Assert.That(File.ReadAllBytes(At("still.png")), Is.Not.EqualTo(File.ReadAllBytes(At("sheet.png"))));
    }

    [Test]
    public void AResumedRunIsAugmentedAsItWas()
    {
        string[] train = ["train", "--synthetic", "200", "--hidden", "8", "--device", "managed", "--augment", "0.8"];
        Run([.. train, "--epochs", "3", "--out", "whole.graft"]);
        Run([.. train, "--epochs", "1", "--out", "part.graft", "--checkpoint", "run.checkpoint"]);
        Run("train", "--resume", "run.checkpoint", "--epochs", "3", "--out", "resumed.graft");
        Assert.That(File.ReadAllBytes(At("resumed.graft")), Is.EqualTo(File.ReadAllBytes(At("whole.graft"))));
        Run([.. train[..^2], "--epochs", "3", "--out", "plain.graft"]);
        Assert.That(File.ReadAllBytes(At("plain.graft")), Is.Not.EqualTo(File.ReadAllBytes(At("whole.graft"))));
        Assert.That(Run("inspect", "--model", "whole.graft").Output, Does.Contain("rotate 8"));
        Assert.That(Fail(1, "train", "--resume", "run.checkpoint", "--augment", "1"), Does.Contain("augmentation"));
    }
}

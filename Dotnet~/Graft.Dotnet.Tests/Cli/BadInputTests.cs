using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>One line that names the thing and the remedy, an exit code, and nothing half written.</summary>
public sealed class BadInputTests : CommandTestBase
{
    static readonly string[] Quick = ["train", "--synthetic", "100", "--hidden", "5", "--epochs", "1", "--device", "managed"];

    [TestCase("--batch", "0")]
    [TestCase("--rate", "NaN")]
    [TestCase("--rate", "-1")]
    [TestCase("--epochs", "many")]
    [TestCase("--digits", "3-12")]
    [TestCase("--digits", "x")]
    [TestCase("--hidden", "100,0")]
    [TestCase("--activation", "swish")]
    [TestCase("--validation", "-0.5")]
    [TestCase("--curve", "curve.jpg")]
    [TestCase("--augment", "-1")]
    [TestCase("--augment", "much")]
    [TestCase("--no-such-option", null)]
    public void AWordThatCannotBeMeantIsAUsageError(string option, string? value)
    {
        string line = Fail(2, [.. Quick, option, .. value == null ? new string[0] : [value]]);
        Assert.That(line, Does.Contain(option));
    }

    [TestCase("test", "tset")]
    [TestCase("predict", "predcit", "--model", "digits.graft")]
    [TestCase("download", "data", "dwonload")]
    [TestCase("--model", "predict", "--modle", "digits.graft")]
    public void ASlipIsNamedWithWhatIsMeant(string meant, params string[] arguments) => Assert.That(Fail(2, arguments), Does.Contain($"did you mean {meant}? See "));

    [Test]
    public void WhatCannotBeGuessedIsNamedAllTheSame()
    {
        Assert.That(Fail(2, "help"), Does.Contain("'help'").And.Contain("--help").And.Not.Contain("mean"));
        File.WriteAllText(At("digits.graft"), "");
        Assert.That(Fail(2, "inspect", "digits.graft"), Does.Contain("did you mean --model digits.graft?"));
        Assert.That(Fail(2, "data"), Does.Contain("download, show, sheet").And.Contain("`graft data --help`"));
    }

    [Test]
    public void WhatToDoNextCanBePasted()
    {
        Assert.That(CommandProcess.RunWith("GRAFT_CALLED", "../graft/graft", Folder, "data").Errors, Does.Contain("`../graft/graft data --help`"));
        Assert.That(CommandProcess.RunWith("GRAFT_CALLED", "./graft", Folder, "predict", "--help").Output, Does.Contain("  ./graft predict --model").And.Not.Contain("  graft predict --"));
        Assert.That(CommandProcess.RunWith("GRAFT_CALLED", "./graft", Folder, [.. Quick, "--out", "model.graft"]).Output, Does.Contain("./graft evaluate"));
    }

    [Test]
    public void TooFewTrialsAreNamedWithTheOptions() =>
        Assert.That(Fail(1, "tune", "--trials", "9", "--synthetic", "100", "--device", "managed"), Does.Contain("--trials 10").And.Contain("--rungs").And.Contain("--strategy random"));

    [Test]
    public void MissingAndWrongFilesAreNamed()
    {
        File.WriteAllText(At("text"), "This is no model, and no images either.");
        Assert.That(Fail(1, "evaluate", "--model", "none.graft"), Does.Contain("none.graft"));
        Assert.That(Fail(1, "inspect", "--model", "text"), Does.Contain("text"));
        Assert.That(Fail(1, "train", "--resume", "text"), Does.Contain("text"));
        Assert.That(Fail(1, "train", "--images", "text", "--labels", "text"), Does.Contain("text"));
        Assert.That(Fail(1, "train", "--data", "nowhere"), Does.Contain("nowhere"));
        Assert.That(Fail(2, "train", "--images", "text"), Does.Contain("--labels"));
        Assert.That(Fail(1, [.. Quick, "--out", "nowhere/model.graft"]), Does.Contain("nowhere"));
    }

    [Test]
    public void DataThatDoesNotFitIsNamed()
    {
        Dataset data = SyntheticDigits.Create(40, 1);
        IdxFile.WriteImages(At("images"), data.Bytes, 28, 28);
        IdxFile.WriteLabels(At("labels"), data.Labels);
        IdxFile.WriteLabels(At("few"), data.Labels[..30]);
        IdxFile.WriteLabels(At("large"), [.. data.Labels.Select(label => label + 100)]);
        IdxFile.WriteLabels(At("ones"), new int[40]);
        Assert.That(Fail(1, "train", "--images", "images", "--labels", "few"), Does.Contain("images").And.Contain("30 labels"));
        Assert.That(Fail(1, "train", "--images", "images", "--labels", "ones", "--digits", "0,7"), Does.Contain("\"7\" has no examples"));
        Run([.. Quick, "--out", "model.graft"]);
        Assert.That(Fail(1, "transfer", "--model", "model.graft", "--images", "images", "--labels", "labels", "--per-digit", "50"), Does.Contain("50"));
        Assert.That(Fail(1, "transfer", "--model", "model.graft", "--synthetic", "2000", "--reuse", "3"), Does.Contain("1 hidden layer"));
        Assert.That(Fail(2, "transfer", "--model", "model.graft", "--synthetic", "2000", "--keep", "--reuse", "1"), Does.Contain("--reuse"));
        Assert.That(Fail(1, "transfer", "--model", "model.graft", "--synthetic", "2000", "--keep", "--digits", "3"), Does.Contain("knows class \"3\" already"));
        Run([.. Quick, "--out", "model.graft", "--checkpoint", "run.checkpoint"]);
        Assert.That(Fail(1, "evaluate", "--model", "run.checkpoint", "--images", "images", "--labels", "labels"), Does.Contain("graft train --resume run.checkpoint"));
        Assert.That(Fail(1, "train", "--resume", "model.graft"), Does.Contain("is a model"));
        // Labels that no model knows are wrong answers, not a failure.
        Assert.That(Run("evaluate", "--model", "model.graft", "--images", "images", "--labels", "large", "--device", "managed", "--json", "-").Output, Does.Contain("\"100\": 4"));
    }

    [Test]
    public void ALossThatIsNoNumberEndsTheRunWithoutAModel() =>
        Assert.That(Fail(1, [.. Quick, "--optimizer", "sgd", "--rate", "1e30"]), Does.Contain("learning rate"));

    [Test]
    public void AFullDiskIsNamed()
    {
        if (!File.Exists("/dev/full")) Assert.Ignore("Skipped: needs /dev/full, which Linux has.");
        Assert.That(Fail(1, [.. Quick, "--out", "/dev/full"]), Does.Contain("/dev/full").And.Contain("space"));
    }

    [Test]
    public void ADeviceThatIsNotThereIsNamed() => Assert.That(Fail(1, "demo", "--quick", "--synthetic", "2000", "--out", ".", "--device", "Abacus"), Does.Contain("Abacus").And.Contain("managed"));

    [Test]
    public void VerboseShowsWhereItCameFrom() =>
        Assert.That(CommandProcess.Run(Folder, "evaluate", "--model", "none.graft", "--verbose").Errors, Does.Contain("   at "));
}

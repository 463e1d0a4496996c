using System.Text.Json;
using NUnit.Framework;
using SkiaSharp;

namespace Graft.Dotnet.Tests;

/// <summary>PNG and JPEG files, folders of them by class, and IDX files of other sizes than the model's.</summary>
public sealed class ImageCommandTests : CommandTestBase
{
    const int Side = 28, Pixels = Side * Side;

    static readonly Dataset Digits = SyntheticDigits.Create(60, 17);
    static readonly string Ten = Repository.Full("Models/digits-0-9.graft");

    [Test]
    public void AFolderByClassIsMeasuredAsItsDigitsAre()
    {
        WriteIdx("images", Digits.Bytes, Side);
        WriteFolder("photos", 5, dark: true);
        JsonElement idx = Json("evaluate", "--model", Ten, "--images", "images", "--labels", "labels", "--device", "managed");
        JsonElement folder = Json("evaluate", "--model", Ten, "--images", "photos", "--device", "managed");
        Assert.That(folder.GetProperty("images").GetInt32(), Is.EqualTo(60));
        Assert.That(folder.GetProperty("accuracy").GetDouble(), Is.GreaterThan(0.65).And.EqualTo(idx.GetProperty("accuracy").GetDouble()).Within(0.06));
        Assert.That(folder.GetProperty("confusion").GetProperty("classes").GetArrayLength(), Is.EqualTo(10));
        JsonElement some = Json("evaluate", "--model", Ten, "--images", "photos", "--digits", "3,4", "--device", "managed");
        Assert.That(some.GetProperty("images").GetInt32(), Is.EqualTo(12));
    }

    [Test]
    public void IdxImagesOfAnotherSizeAreTakenToo()
    {
        WriteIdx("images", Digits.Bytes, Side);
        WriteIdx("large", [.. Enumerable.Range(0, Digits.Count).SelectMany(i => Enlarged(i, 2, false))], 2 * Side);
        string[] rest = ["--labels", "labels", "--device", "managed"];
        double usual = Json(["evaluate", "--model", Ten, "--images", "images", .. rest]).GetProperty("accuracy").GetDouble();
        Assert.That(Json(["evaluate", "--model", Ten, "--images", "large", .. rest]).GetProperty("accuracy").GetDouble(), Is.EqualTo(usual).Within(0.04));
        JsonElement[] predictions = [.. Json("predict", "--model", Ten, "--images", "large", "--count", "60").GetProperty("predictions").EnumerateArray()];
        Assert.That(predictions.Select((each, i) => each.GetProperty("label").GetString() == Digits.Classes[Digits.Labels[i]]).Count(right => right), Is.EqualTo(usual * 60).Within(3));
    }

    [Test]
    public void FilesAndFoldersAreNamedBesideTheirAnswers()
    {
        Directory.CreateDirectory(At("many"));
        for (int i = 0; i < 12; i++) WritePng($"many/{i:00}.png", Enlarged(i, 4, i % 2 == 0), 4 * Side);
        WritePng("one.png", Enlarged(0, 10, true), 10 * Side);
        WritePng("blank.png", [.. Enumerable.Repeat((byte)250, 900)], 30);
        Encode("photo.JPG", Enlarged(1, 8, true), 8 * Side, SKEncodedImageFormat.Jpeg);
        JsonElement[] predictions = [.. Json("predict", "--model", Ten, "--images", "one.png", "many", "photo.JPG", "blank.png").GetProperty("predictions").EnumerateArray()];
        Assert.That(predictions.Select(each => each.GetProperty("file").GetString()), Is.EqualTo(new[] { "one.png" }.Concat(Enumerable.Range(0, 12).Select(i => Path.Combine("many", $"{i:00}.png"))).Concat(["photo.JPG", "blank.png"])));
        Assert.That(predictions.Select(each => each.GetProperty("blank").GetBoolean()), Is.EqualTo(Enumerable.Repeat(false, 14).Append(true)));
        int[] shown = [0, .. Enumerable.Range(0, 12), 1];
        WriteIdx("images", Digits.Bytes, Side);
        string?[] said = [.. Json("predict", "--model", Ten, "--images", "images", "--count", "12").GetProperty("predictions").EnumerateArray().Select(each => each.GetProperty("label").GetString())];
        Assert.That(shown.Where((digit, i) => predictions[i].GetProperty("label").GetString() == said[digit]).Count(), Is.GreaterThanOrEqualTo(13));
        string table = Run("predict", "--model", Ten, "--images", "one.png", "blank.png").Output;
        Assert.That(table, Does.Match(@"one\.png +│ +\d").And.Match(@"blank\.png +│ +blank"));
        Assert.That(Json("predict", "--model", Ten, "--images", "many", "--count", "3").GetProperty("predictions").GetArrayLength(), Is.EqualTo(3));
        Assert.That(Json("predict", "--model", Ten, "--images", "many", "--index", "11").GetProperty("predictions")[0].GetProperty("file").GetString(), Does.EndWith("11.png"));
    }

    [Test]
    public void DrawnDigitsAreOfTheModelsClassesAndAllAreTold()
    {
        JsonElement[] five = [.. Json("predict", "--model", Repository.Full("Models/digits-0-4.graft"), "--synthetic", "23").GetProperty("predictions").EnumerateArray()];
        Assert.That(five, Has.Length.EqualTo(23));
        Assert.That(five.Select(each => each.GetProperty("drawn").GetString()).Distinct().Order(), Is.EqualTo(new[] { "0", "1", "2", "3", "4" }));
        Assert.That(five.Count(each => each.GetProperty("drawn").GetString() == each.GetProperty("label").GetString()), Is.GreaterThan(15));
        Assert.That(Json("predict", "--model", Ten, "--synthetic", "20", "--count", "3").GetProperty("predictions").GetArrayLength(), Is.EqualTo(3));
        Assert.That(Run("predict", "--model", Ten, "--synthetic", "10").Output, Does.Match("image +│ drawn │ +label"));
        WriteIdx("images", Digits.Bytes, Side);
        Assert.That(Run("predict", "--model", Ten, "--images", "images").Output, Does.Not.Contain("drawn"), "nobody has said what they are");
    }

    [Test]
    public void AnImageThatLiesOnItsSideAndSaysSoIsStoodUp()
    {
        byte[] upright = Enlarged(2, 8, true), turned = new byte[upright.Length];
        const int Length = 8 * Side;
        // Orientation 6: the stored image must be turned by a quarter to the right.
        for (int y = 0; y < Length; y++)
            for (int x = 0; x < Length; x++) turned[(Length - 1 - x) * Length + y] = upright[y * Length + x];
        byte[] jpeg = Encoded(turned, Length, SKEncodedImageFormat.Jpeg);
        byte[] exif = [0xff, 0xe1, 0, 34, .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        File.WriteAllBytes(At("turned.jpg"), [.. jpeg[..2], .. exif, .. jpeg[2..]]);
        Encode("upright.jpg", upright, Length, SKEncodedImageFormat.Jpeg);
        JsonElement[] predictions = [.. Json("predict", "--model", Ten, "--images", "turned.jpg", "upright.jpg").GetProperty("predictions").EnumerateArray()];
        for (int digit = 0; digit < 10; digit++)
            Assert.That(Probability(predictions[0], digit), Is.EqualTo(Probability(predictions[1], digit)).Within(0.1), $"digit {digit}");
    }

    [Test]
    public void WhatIsNoImageIsNamedWithTheRemedy()
    {
        File.WriteAllText(At("text.png"), "This is no image.");
        File.WriteAllBytes(At("nothing.png"), []);
        WritePng("whole.png", Enlarged(0, 10, true), 10 * Side);
        byte[] whole = File.ReadAllBytes(At("whole.png"));
        File.WriteAllBytes(At("half.png"), whole[..(whole.Length / 2)]);
        Encode("other.webp", Enlarged(0, 4, true), 4 * Side, SKEncodedImageFormat.Webp);
        File.Move(At("other.webp"), At("other.png"));
        // A header that promises 60,000 x 60,000 pixels.
        byte[] bomb = [.. whole];
        bomb.AsSpan(16, 8).Clear();
        bomb[18] = bomb[22] = 60_000 >> 8;
        bomb[19] = bomb[23] = 60_000 & 255;
        SealHeader(bomb);
        File.WriteAllBytes(At("bomb.png"), bomb);
        string[] predict = ["predict", "--model", Ten, "--images"];
        Assert.That(Fail(1, [.. predict, "text.png"]), Does.Contain("text.png").And.Contain("convert"));
        Assert.That(Fail(1, [.. predict, "nothing.png"]), Does.Contain("nothing.png").And.Contain("empty"));
        Assert.That(Fail(1, [.. predict, "half.png"]), Does.Contain("half.png").And.Contain("cut short"));
        Assert.That(Fail(1, [.. predict, "other.png"]), Does.Contain("other.png").And.Contain("convert"));
        Assert.That(Fail(1, [.. predict, "bomb.png"]), Does.Contain("bomb.png").And.Contain("60000x60000").And.Contain("scale it down"));
        Assert.That(Fail(1, [.. predict, "none.png"]), Does.Contain("none.png").And.Contain("path"));
        Assert.That(Fail(1, [.. predict, "whole.png", "text.png"]), Does.Contain("text.png"));
        File.WriteAllText(At("notes.txt"), "This is no image either.");
        Assert.That(Fail(1, [.. predict, "notes.txt"]), Does.Contain("notes.txt is neither").And.Contain("PNG").And.Contain("IDX"));
        Assert.That(Fail(1, [.. predict, "nowhere"]), Does.Contain("There is no file or folder nowhere"));
    }

    [Test]
    public void FoldersThatDoNotFitAreNamedWithTheRemedy()
    {
        Directory.CreateDirectory(At("empty"));
        string[] evaluate = ["evaluate", "--model", Ten, "--device", "managed", "--images"];
        Assert.That(Fail(1, [.. evaluate, "empty"]), Does.Contain("empty has no folders"));
        Assert.That(Fail(1, "predict", "--model", Ten, "--images", "empty"), Does.Contain("empty has no PNG or JPEG files"));
        WriteFolder("photos", 2, dark: false);
        Directory.CreateDirectory(At("photos/cat"));
        Assert.That(Fail(1, [.. evaluate, "photos"]), Does.Contain(Path.Combine("photos", "cat")).And.Contain("no PNG"));
        WritePng("photos/cat/cat.png", Enlarged(0, 2, true), 2 * Side);
        Assert.That(Fail(1, [.. evaluate, "photos"]), Does.Contain(Path.Combine("photos", "cat")).And.Contain("no class of the model").And.Contain("0, 1, 2"));
        WriteIdx("images", Digits.Bytes, Side);
        Assert.That(Fail(2, [.. evaluate, "photos", "--labels", "labels"]), Does.Contain("--labels"));
        Assert.That(Fail(2, [.. evaluate, "images"]), Does.Contain("--labels"));
    }

    [Test]
    public void AModelOfAnotherSizeTakesOnlyItsOwn()
    {
        var network = new Network(new Shape(5, 5), new Dense(2));
        ModelFile.Save(new Model(network, new SoftmaxCrossEntropy(), ["a", "b"]), At("small.graft"));
        WritePng("one.png", Enlarged(0, 2, true), 2 * Side);
        WriteIdx("images", Digits.Bytes, Side);
        Assert.That(Fail(1, "predict", "--model", "small.graft", "--images", "one.png"), Does.Contain("one.png").And.Contain("28x28"));
        Assert.That(Fail(1, "predict", "--model", "small.graft", "--images", "images"), Does.Contain("images").And.Contain("28x28"));
    }

    JsonElement Json(params IEnumerable<string> arguments) => JsonDocument.Parse(Run([.. arguments, "--json", "-"]).Output).RootElement;

    static double Probability(JsonElement prediction, int digit) => prediction.GetProperty("probabilities").GetProperty($"{digit}").GetDouble();

    void WriteIdx(string name, byte[] pixels, int side)
    {
        IdxFile.WriteImages(At(name), pixels, side, side);
        IdxFile.WriteLabels(At("labels"), Digits.Labels);
    }

    void WriteFolder(string name, int scale, bool dark)
    {
        for (int i = 0; i < Digits.Count; i++)
        {
            Directory.CreateDirectory(At($"{name}/{Digits.Labels[i]}"));
            WritePng($"{name}/{Digits.Labels[i]}/{i}.png", Enlarged(i, scale, dark), scale * Side);
        }
    }

    static byte[] Enlarged(int index, int scale, bool dark)
    {
        int side = scale * Side;
        var large = new byte[side * side];
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++) large[y * side + x] = (byte)(Digits.Bytes[index * Pixels + y / scale * Side + x / scale] ^ (dark ? 255 : 0));
        return large;
    }

    void WritePng(string name, byte[] grey, int side) => Encode(name, grey, side, SKEncodedImageFormat.Png);

    void Encode(string name, byte[] grey, int side, SKEncodedImageFormat format) => File.WriteAllBytes(At(name), Encoded(grey, side, format));

    static byte[] Encoded(byte[] grey, int side, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(side, side, SKColorType.Gray8, SKAlphaType.Opaque));
        for (int y = 0; y < side; y++) System.Runtime.InteropServices.Marshal.Copy(grey, y * side, bitmap.GetPixels() + y * bitmap.RowBytes, side);
        using SKData data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    // The checksum of a PNG's first chunk (CRC-32 of its name and content).
    static void SealHeader(byte[] png)
    {
        uint sum = 0xffffffff;
        foreach (byte each in png.AsSpan(12, 17))
        {
            sum ^= each;
            for (int bit = 0; bit < 8; bit++) sum = (sum & 1) != 0 ? sum >> 1 ^ 0xedb88320 : sum >> 1;
        }
        for (int i = 0; i < 4; i++) png[29 + i] = (byte)(~sum >> (24 - 8 * i));
    }
}

using Graft.Cli.Data;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The pretrained ten-digit model reads digits on sheets of any size, place and polarity nearly as well as in MNIST's own form.</summary>
public sealed class InkRecognitionTests
{
    const int Side = DigitCentring.Side, Pixels = DigitCentring.PixelCount;

    // The digits, and what the model says of each in its own form.
    static readonly Lazy<(Dataset Digits, string[] Said)> Known = new(() =>
    {
        Dataset digits = DataLookup.Folder() is { } folder ? new MnistFiles(folder).Test().Take(0, 800) : SyntheticDigits.Create(800, 91);
        return (digits, [.. Enumerable.Range(0, digits.Count).Select(i => Say(digits.Bytes.AsSpan(i * Pixels, Pixels)))]);
    });

    // The model learned from MNIST: of drawn digits it is less sure, and more answers hang by a thread.
    static readonly double LeastAgreement = DataLookup.Folder() != null ? 0.98 : 0.92;

    static readonly Predictor Reader = new(ModelFile.Load(Repository.Full("Models/digits-0-9.graft")));

    static string Say(ReadOnlySpan<byte> image) => Reader.Recognise(image).Label;

    // paper and ink levels, shading from one edge to the other, grain: standard deviation
    [TestCase(1, 28, 28, 0, 0, 255, 0, 0, 0)]
    [TestCase(3, 84, 84, 0, 0, 0, 255, 0, 0)]
    [TestCase(3, 140, 100, 40, 9, 255, 0, 0, 0)]
    [TestCase(10, 280, 280, 0, 0, 0, 255, 0, 0)]
    [TestCase(10, 280, 280, 0, 0, 255, 0, 0, 0)]
    [TestCase(10, 420, 300, 101, 17, 170, 50, 0, 0)]
    [TestCase(10, 300, 300, 5, 5, 200, 40, 60, 6)]
    public void ASheetIsReadAsTheDigitOnIt(int scale, int width, int height, int left, int top, int paper, int ink, int shading, int grain)
    {
        var (digits, said) = Known.Value;
        int same = 0, right = 0, before = 0;
        byte[] sheet = new byte[width * height], image = new byte[Pixels];
        for (int i = 0; i < digits.Count; i++)
        {
            Draw(digits.Bytes.AsSpan(i * Pixels, Pixels), scale, width, height, left, top, paper, ink, shading, grain, sheet);
            Assert.That(InkImage.Centre(sheet, width, height, image), Is.True);
            string now = Say(image);
            if (now == said[i]) same++;
            if (now == digits.Classes[digits.Labels[i]]) right++;
            if (said[i] == digits.Classes[digits.Labels[i]]) before++;
        }
        TestContext.WriteLine($"{scale}x on {width}x{height}: agreement {100.0 * same / digits.Count:0.00} %, accuracy {100.0 * right / digits.Count:0.00} % (as they are {100.0 * before / digits.Count:0.00} %)");
        Assert.That((double)same / digits.Count, Is.GreaterThan(LeastAgreement));
        Assert.That((double)(before - right) / digits.Count, Is.LessThan(0.01));
    }

    // Enlarged smoothly (between pixel centres), as a viewer or a camera does it.
    static void Draw(ReadOnlySpan<byte> digit, int scale, int width, int height, int left, int top, int paper, int ink, int shading, int grain, byte[] sheet)
    {
        var random = new RandomStream(7, 0);
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                double column = (x + 0.5 - left) / scale - 0.5, row = (y + 0.5 - top) / scale - 0.5, level = paper + shading * ((double)x / width - 0.5);
                int atX = (int)Math.Floor(column), atY = (int)Math.Floor(row);
                double rightwards = column - atX, downwards = row - atY;
                double part = (1 - downwards) * ((1 - rightwards) * At(digit, atX, atY) + rightwards * At(digit, atX + 1, atY))
                    + downwards * ((1 - rightwards) * At(digit, atX, atY + 1) + rightwards * At(digit, atX + 1, atY + 1));
                double noise = grain > 0 ? grain * random.NextNormal() : 0;
                sheet[y * width + x] = (byte)Math.Clamp(level + part / 255 * (ink - level) + noise + 0.5, 0, 255);
            }
        }
    }

    static byte At(ReadOnlySpan<byte> digit, int x, int y) => x >= 0 && y >= 0 && x < Side && y < Side ? digit[y * Side + x] : (byte)0;

    // As a finger draws them on a pad of 100 x 100: few points, straight lines between.
    static readonly string[] Drawn =
    [
        "52,10 35,18 25,40 27,65 40,85 58,88 75,70 78,45 70,22 54,10", "50,10 50,30 49,55 50,90", "25,28 35,14 55,10 70,22 66,42 50,62 35,76 22,88 45,87 80,87",
        "25,15 45,8 66,16 66,32 48,45 40,47 62,52 74,68 64,86 42,92 22,84", "30,10 24,35 20,55 45,56 80,52 / 66,30 64,60 62,92",
        "70,10 45,11 30,12 28,35 26,46 48,40 68,52 70,72 54,90 24,88", "62,8 42,25 28,50 26,72 40,90 62,86 70,70 60,56 40,60 28,74",
        "20,14 45,13 76,12 64,36 52,60 42,92", "68,18 50,8 32,18 36,36 55,48 70,66 66,84 48,92 32,84 30,68 46,52 64,38 70,22", "70,20 52,10 34,20 32,38 48,48 66,38 70,20 68,50 64,92",
    ];

    [TestCase(100, 1)]
    [TestCase(640, 5)]
    [TestCase(640, 1)]
    public void WhatIsDrawnOnAPadIsRead(int pad, double scale)
    {
        var canvas = new InkCanvas(pad, pad);
        var image = new byte[Pixels];
        for (int digit = 0; digit < 10; digit++)
        {
            canvas.Clear();
            foreach (string stroke in Drawn[digit].Split('/'))
            {
                double[][] points = [.. stroke.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(point => point.Split(',').Select(number => scale * int.Parse(number)).ToArray())];
                canvas.Begin(points[0][0], points[0][1]);
                foreach (double[] point in points[1..]) canvas.MoveTo(point[0], point[1]);
                canvas.End();
            }
            canvas.Render(image);
            Recognition said = Reader.Recognise(image);
            Assert.That(said.Label, Is.EqualTo($"{digit}"), $"{said}");
        }
    }
}

using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class InkImageTests
    {
        const int Side = DigitCentring.Side, Pixels = DigitCentring.PixelCount, Count = 40;

        static readonly Lazy<Dataset> Digits = new Lazy<Dataset>(() => SyntheticDigits.Create(Count, 31));

        static byte[] Digit(int index) => Digits.Value.Bytes.Skip(index * Pixels).Take(Pixels).ToArray();

        /// <summary>A digit's ink on a larger sheet: every pixel as a block, at a place, as levels of a grey of its own.</summary>
        static byte[] Sheet(byte[] ink, int scale, int width, int height, int left, int top, Func<int, int, double> paper, double full)
        {
            var sheet = new byte[width * height];
            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    int column = (x - left) / scale, row = (y - top) / scale;
                    bool on = x >= left && y >= top && column < Side && row < Side;
                    double part = on ? ink[row * Side + column] / 255.0 : 0, level = paper(x, y);
                    sheet[y * width + x] = (byte)Math.Max(0, Math.Min(255, level + part * (full - level) + 0.5));
                }
            }
            return sheet;
        }

        static double Distance(byte[] ink, byte[] sheet, int width, int height)
        {
            var image = new byte[Pixels];
            Assert.That(InkImage.Centre(sheet, width, height, image), Is.True);
            return Enumerable.Range(0, Pixels).Sum(p => Math.Abs(image[p] - ink[p])) / (double)ink.Sum(pixel => pixel);
        }

        // The part of the ink that lies elsewhere, mean over the digits. A shift by one pixel, for scale: about 0.8.
        static double MeanDistance(Func<byte[], byte[]> sheet, int width, int height) => Enumerable.Range(0, Count).Average(i => Distance(Digit(i), sheet(Digit(i)), width, height));

        [Test]
        public void AnImageInItsFormStaysAsItIs() =>
            Assert.That(MeanDistance(ink => (byte[])ink.Clone(), Side, Side), Is.LessThan(0.02));

        [TestCase(1, 28, 28, 0, 0)]
        [TestCase(3, 84, 84, 0, 0)]
        [TestCase(3, 120, 90, 20, 3)]
        [TestCase(10, 280, 280, 0, 0)]
        [TestCase(10, 700, 500, 390, 200)]
        [TestCase(40, 1200, 1200, 60, 60)]
        public void SizePlaceAndPolarityDoNotMatter(int scale, int width, int height, int left, int top)
        {
            double light = MeanDistance(ink => Sheet(ink, scale, width, height, left, top, (x, y) => 0, 255), width, height);
            double dark = MeanDistance(ink => Sheet(ink, scale, width, height, left, top, (x, y) => 255, 0), width, height);
            double grey = MeanDistance(ink => Sheet(ink, scale, width, height, left, top, (x, y) => 170, 60), width, height);
            Assert.That(light, Is.LessThan(0.16));
            Assert.That(dark, Is.EqualTo(light).Within(0.01));
            Assert.That(grey, Is.EqualTo(light).Within(0.05));
        }

        [Test]
        public void ShadedPaperIsPaper()
        {
            double shaded = MeanDistance(ink => Sheet(ink, 10, 300, 300, 10, 10, (x, y) => 120 + 0.3 * x + 0.1 * y, 30), 300, 300);
            double round = MeanDistance(ink => Sheet(ink, 10, 300, 300, 10, 10,
                (x, y) => 235 - ((x - 150) * (x - 150) + (y - 150) * (y - 150)) * 0.0012, 20), 300, 300);
            Assert.That(shaded, Is.LessThan(0.25));
            Assert.That(round, Is.LessThan(0.25));
        }

        [TestCase(255, 0)]
        [TestCase(20, 230)]
        [TestCase(180, 90)]
        public void GrainOfThePaperIsNoInk(int paper, int full)
        {
            double distance = MeanDistance(ink =>
            {
                byte[] sheet = Sheet(ink, 8, 240, 240, 8, 8, (x, y) => paper, full);
                var random = new RandomStream(3, 0);
                for (int i = 0; i < sheet.Length; i++) sheet[i] = (byte)Math.Max(0, Math.Min(255, sheet[i] + 7 * random.NextNormal()));
                return sheet;
            }, 240, 240);
            Assert.That(distance, Is.LessThan(0.25));
        }

        [TestCase(0, 0)]
        [TestCase(255, 0)]
        [TestCase(128, 0)]
        [TestCase(200, 4)]
        public void ASheetWithoutInkSaysSo(int level, float grain)
        {
            var random = new RandomStream(5, 0);
            var sheet = new byte[60 * 50];
            for (int i = 0; i < sheet.Length; i++) sheet[i] = (byte)Math.Max(0, Math.Min(255, level + grain * random.NextNormal()));
            var image = Enumerable.Repeat((byte)9, Pixels).ToArray();
            Assert.That(InkImage.Centre(sheet, 60, 50, image), Is.False);
            Assert.That(image, Is.All.EqualTo(0));
        }

        [TestCase(1, 1)]
        [TestCase(1, 300)]
        [TestCase(4000, 1)]
        [TestCase(2, 2)]
        [TestCase(3, 5)]
        public void OddSizesAreTakenToo(int width, int height)
        {
            var random = new RandomStream((ulong)width, 0);
            var sheet = new byte[width * height];
            for (int i = 0; i < sheet.Length; i++) sheet[i] = (byte)random.NextInt(256);
            var image = new byte[Pixels];
            Assert.That(InkImage.Centre(sheet, width, height, image), Is.EqualTo(image.Any(pixel => pixel > 0)));
        }

        [Test]
        public void TransparentIsPaper()
        {
            foreach (byte pen in new byte[] { 0, 255 })
            {
                double distance = MeanDistance(ink =>
                {
                    byte[] cover = Sheet(ink, 5, 150, 150, 5, 5, (x, y) => 0, 255), grey = new byte[cover.Length], rgba = new byte[4 * cover.Length];
                    for (int i = 0; i < cover.Length; i++)
                    {
                        rgba[4 * i] = rgba[4 * i + 1] = rgba[4 * i + 2] = pen;
                        rgba[4 * i + 3] = cover[i];
                    }
                    InkImage.Grey(rgba, grey);
                    return grey;
                }, 150, 150);
                Assert.That(distance, Is.LessThan(0.16), $"pen {pen}");
            }
        }

        // A round picture: what lies beside it is paper too, whatever its colour.
        [Test]
        public void TransparentCornersAreNoInk()
        {
            double distance = MeanDistance(ink =>
            {
                byte[] sheet = Sheet(ink, 5, 150, 150, 5, 5, (x, y) => 240, 20), grey = new byte[sheet.Length], rgba = new byte[4 * sheet.Length];
                for (int i = 0; i < sheet.Length; i++)
                {
                    int x = i % 150 - 75, y = i / 150 - 75;
                    bool within = x * x + y * y < 75 * 75;
                    rgba[4 * i] = rgba[4 * i + 1] = rgba[4 * i + 2] = within ? sheet[i] : (byte)0;
                    rgba[4 * i + 3] = (byte)(within ? 255 : 0);
                }
                InkImage.Grey(rgba, grey);
                return grey;
            }, 150, 150);
            Assert.That(distance, Is.LessThan(0.16));
        }

        [Test]
        public void ColoursHaveTheirLuma()
        {
            var grey = new byte[3];
            InkImage.Grey(new byte[] { 255, 0, 0, 255, 0, 255, 0, 255, 255, 255, 255, 255 }, grey);
            Assert.That(grey, Is.EqualTo(new byte[] { 76, 150, 255 }));
        }

        [Test]
        public void NothingIsAllocated()
        {
            byte[] sheet = Sheet(Digit(0), 10, 280, 280, 0, 0, (x, y) => 200, 20), work = (byte[])sheet.Clone(), image = new byte[Pixels];
            Assert.That(Allocations.Of(() =>
            {
                sheet.CopyTo(work, 0);
                InkImage.Centre(work, 280, 280, image);
            }), Is.EqualTo(0));
        }

        [Test]
        public void LengthsMustFit()
        {
            var image = new byte[Pixels];
            Assert.That(() => InkImage.Centre(new byte[10], 3, 3, image), Throws.TypeOf<ArgumentException>().With.Message.Contains("3x3"));
            Assert.That(() => InkImage.Centre(new byte[10], 1 << 16, 1 << 16, image), Throws.TypeOf<ArgumentException>());
            Assert.That(() => InkImage.Centre(new byte[0], 0, 0, image), Throws.TypeOf<ArgumentException>());
            Assert.That(() => InkImage.Centre(new byte[9], 3, 3, new byte[5]), Throws.TypeOf<ArgumentException>());
            Assert.That(() => InkImage.Centre(new byte[InkImage.MostPixels + 1], InkImage.MostPixels + 1, 1, image), Throws.TypeOf<ArgumentException>().With.Message.Contains("scale"));
            Assert.That(() => InkImage.Grey(new byte[7], new byte[2]), Throws.TypeOf<ArgumentException>());
        }
    }
}

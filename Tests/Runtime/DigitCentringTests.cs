using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class DigitCentringTests
    {
        // A filled rectangle of ink on an empty canvas.
        static byte[] Rectangle(int width, int height, int left, int top, int inkWidth, int inkHeight) => Enumerable.Range(0, width * height)
            .Select(i => i % width >= left && i % width < left + inkWidth && i / width >= top && i / width < top + inkHeight ? (byte)255 : (byte)0).ToArray();

        static byte[] Centred(byte[] ink, int width, int height)
        {
            var image = new byte[DigitCentring.PixelCount];
            Assert.That(DigitCentring.Centre(ink, width, height, image), Is.True);
            return image;
        }

        [TestCase(20, 20)]
        [TestCase(60, 60)]
        [TestCase(50, 50)] // the scale is no whole number
        [TestCase(7, 7)]   // smaller than 20 pixels: drawn larger
        public void TheBoxBecomesTwentyPixels(int inkWidth, int inkHeight)
        {
            byte[] image = Centred(Rectangle(80, 70, 3, 9, inkWidth, inkHeight), 80, 70);
            Assert.That(image, Is.EqualTo(Rectangle(28, 28, 4, 4, 20, 20)).Or.EqualTo(Rectangle(28, 28, 5, 5, 20, 20)));
        }

        [Test]
        public void AspectIsKept()
        {
            byte[] image = Centred(Rectangle(200, 100, 50, 10, 20, 80), 200, 100);
            Assert.That(image, Is.EqualTo(Rectangle(28, 28, 12, 4, 5, 20)).Or.EqualTo(Rectangle(28, 28, 12, 5, 5, 20)));
        }

        [Test]
        public void EdgesAreAveraged()
        {
            // 30 pixels to 20 cells, of which the ink's lower half is one pixel short of filling its last.
            byte[] ink = Rectangle(40, 40, 0, 0, 30, 30);
            for (int x = 0; x < 30; x++) ink[29 * 40 + x] = 100;
            byte[] image = Centred(ink, 40, 40);
            Assert.That(image.Where(pixel => pixel != 0 && pixel != 255).Distinct().Count(), Is.EqualTo(1));
            Assert.That(image.Sum(pixel => pixel), Is.EqualTo(ink.Sum(pixel => pixel) / 2.25).Within(20));
        }

        [Test]
        public void TheCentreOfMassComesToTheMiddlePixel()
        {
            byte[] ink = Rectangle(60, 60, 0, 0, 60, 60);
            for (int i = 0; i < ink.Length; i++)
                if (i % 60 > 20 && i / 60 > 20) ink[i] = 60; // heavier above and to the left
            byte[] image = Centred(ink, 60, 60);
            double mass = image.Sum(pixel => pixel);
            Assert.That(Enumerable.Range(0, 784).Sum(i => image[i] * (i % 28)) / mass, Is.EqualTo(14).Within(0.51));
            Assert.That(Enumerable.Range(0, 784).Sum(i => image[i] * (i / 28)) / mass, Is.EqualTo(14).Within(0.51));
        }

        [Test]
        public void AnExtremeCentreOfMassStaysInsideTheImage()
        {
            byte[] ink = Rectangle(100, 100, 0, 0, 10, 100);
            for (int x = 0; x < 100; x++) ink[x] = 255;
            byte[] image = Centred(ink, 100, 100);
            Assert.That(image.Sum(pixel => pixel), Is.EqualTo(ink.Sum(pixel => pixel) / 25.0).Within(784));
        }

        [Test]
        public void DustIsNoInk()
        {
            var image = Enumerable.Repeat((byte)1, 784).ToArray();
            Assert.That(DigitCentring.Centre(Enumerable.Repeat((byte)20, 100).ToArray(), 10, 10, image), Is.False);
            Assert.That(image.All(pixel => pixel == 0), Is.True);
        }

        // Two specks at the ends of a long strip: nothing of them is left at a 35th of their size, and an image without ink is not said to have some.
        [Test]
        public void InkThatIsTooFineToBeSeenIsNoInk()
        {
            var strip = new byte[700];
            strip[0] = strip[699] = 255;
            var image = Enumerable.Repeat((byte)7, DigitCentring.PixelCount).ToArray();
            Assert.That(DigitCentring.Centre(strip, 700, 1, image), Is.False);
            Assert.That(image, Is.All.EqualTo(0));
        }

        [Test]
        public void WrongLengthsAreRefused()
        {
            Assert.That(() => DigitCentring.Centre(new byte[5], 2, 2, new byte[784]), Throws.ArgumentException);
            Assert.That(() => DigitCentring.Centre(new byte[4], 2, 2, new byte[783]), Throws.ArgumentException);
        }
    }
}

using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class InkCanvasTests
    {
        const int Pixels = DigitCentring.PixelCount;

        // A two, as a finger draws it on a pad of 100 x 100.
        static readonly double[] Two = { 20, 30, 30, 15, 50, 10, 70, 22, 68, 45, 50, 65, 30, 82, 20, 90, 45, 90, 75, 88 };

        static byte[] Rendered(InkCanvas canvas)
        {
            var image = new byte[Pixels];
            canvas.Render(image);
            return image;
        }

        static InkCanvas Drawn(double[] points, double pad = 100, double scale = 1, double x = 0, double y = 0)
        {
            var canvas = new InkCanvas(pad, pad);
            Stroke(canvas, points, scale, x, y);
            return canvas;
        }

        static void Stroke(InkCanvas canvas, double[] points, double scale = 1, double x = 0, double y = 0)
        {
            canvas.Begin(points[0] * scale + x, points[1] * scale + y);
            for (int i = 2; i < points.Length; i += 2) canvas.MoveTo(points[i] * scale + x, points[i + 1] * scale + y);
            canvas.End();
        }

        static double Ink(byte[] pixels) => pixels.Sum(pixel => (double)pixel) / 255;

        [Test]
        public void ADrawingFillsTheBoxAndLiesInTheMiddle()
        {
            byte[] image = Rendered(Drawn(Two));
            int[] inked = Enumerable.Range(0, Pixels).Where(p => image[p] >= 64).ToArray();
            double mass = image.Sum(pixel => pixel);
            Assert.That(inked.Max(p => p / 28) - inked.Min(p => p / 28) + 1, Is.InRange(19, 20));
            Assert.That(Enumerable.Range(0, Pixels).Sum(p => image[p] * (p % 28)) / mass, Is.EqualTo(14).Within(0.6));
            Assert.That(Enumerable.Range(0, Pixels).Sum(p => image[p] * (p / 28)) / mass, Is.EqualTo(14).Within(0.6));
            Assert.That(image.Any(pixel => pixel > 0 && pixel < 255), Is.True, "edges are soft");
        }

        [TestCase(100, 0.3, 60, 65)]
        [TestCase(1000, 10, 0, 0)]
        [TestCase(1000, 2, 700, 100)]
        [TestCase(1, 0.01, 0, 0)]
        public void NeitherPlaceNorSizeMatters(double pad, double scale, double x, double y)
        {
            byte[] usual = Rendered(Drawn(Two)), other = Rendered(Drawn(Two, pad, scale, x, y));
            Assert.That(Enumerable.Range(0, Pixels).Max(p => Math.Abs(usual[p] - other[p])), Is.LessThanOrEqualTo(2));
        }

        // The drawn digits' own strokes have as much ink as MNIST's images (102.5 pixels' worth of 784); a pad's must too.
        [Test]
        public void StrokesAreAsBroadAsMnistsAre()
        {
            double sum = 0;
            for (int digit = 0; digit < 10; digit++)
            {
                double weights = DigitSkeletons.Of[digit].Sum(way => way.Weight);
                foreach (StrokeSkeleton way in DigitSkeletons.Of[digit])
                {
                    var canvas = new InkCanvas(100, 100);
                    for (int stroke = 0, first = 0; stroke < way.Ends.Length; first = way.Ends[stroke++])
                        Stroke(canvas, way.Points.Skip(2 * first).Take(2 * (way.Ends[stroke] - first)).ToArray());
                    sum += Ink(Rendered(canvas)) * way.Weight / weights / 10;
                }
            }
            Assert.That(sum, Is.EqualTo(Ink(SyntheticDigits.Create(1000, 3).Bytes) / 1000).Within(7));
            Assert.That(sum, Is.EqualTo(102.5).Within(7));
        }

        [Test]
        public void MnistsOwnInkIsThatMuch()
        {
            Dataset test = TestMnist.Files().Test();
            Assert.That(Ink(test.Bytes) / test.Count, Is.EqualTo(102.5).Within(2));
        }

        [Test]
        public void ABroaderPenLeavesMoreInk()
        {
            InkCanvas canvas = Drawn(Two);
            double usual = Ink(Rendered(canvas));
            canvas.PenWidth = 0.2;
            Assert.That(Ink(Rendered(canvas)), Is.GreaterThan(1.2 * usual));
            Assert.That(() => canvas.PenWidth = 0, Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0.12"));
            Assert.That(() => canvas.PenWidth = double.NaN, Throws.TypeOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void ABlankPadSaysSo()
        {
            var canvas = new InkCanvas(50, 80);
            var image = Enumerable.Repeat((byte)7, Pixels).ToArray();
            Assert.That(canvas.IsBlank, Is.True);
            Assert.That(canvas.Render(image), Is.False);
            Assert.That(image, Is.All.EqualTo(0));
            canvas.Begin(1, 1);
            Assert.That(canvas.IsBlank, Is.False);
            Assert.That(canvas.Render(image), Is.True);
            Assert.That(() => canvas.Render(new byte[10]), Throws.TypeOf<ArgumentException>());
        }

        [Test]
        public void ATapIsABlot()
        {
            byte[] dot = Rendered(Drawn(new double[] { 50, 50 })), trembling = Rendered(Drawn(new[] { 50, 50, 50.3, 50.2, 50.1, 50.4 }));
            Assert.That(Ink(dot), Is.EqualTo(Math.PI * 100).Within(25));
            Assert.That(Ink(trembling), Is.GreaterThan(200));
        }

        [Test]
        public void UndoTakesStrokeByStroke()
        {
            InkCanvas canvas = Drawn(Two);
            byte[] two = Rendered(canvas);
            Stroke(canvas, new double[] { 0, 0, 99, 99 });
            Assert.That(canvas.StrokeCount, Is.EqualTo(2));
            Assert.That(Rendered(canvas), Is.Not.EqualTo(two));
            canvas.Begin(5, 5);
            Assert.That(canvas.Undo(), Is.True, "the one being drawn");
            Assert.That(canvas.MoveTo(6, 6), Is.False);
            Assert.That(canvas.Undo(), Is.True);
            Assert.That(Rendered(canvas), Is.EqualTo(two));
            Assert.That(canvas.PointCount, Is.EqualTo(Two.Length / 2));
            Assert.That(canvas.Undo(), Is.True);
            Assert.That(canvas.Undo(), Is.False);
            Assert.That(canvas.IsBlank, Is.True);
        }

        [Test]
        public void ClearBeginsAnew()
        {
            InkCanvas canvas = Drawn(new double[] { 0, 0, 99, 99, 3, 70 });
            canvas.Clear();
            Assert.That(canvas.IsBlank, Is.True);
            Stroke(canvas, Two);
            Assert.That(Rendered(canvas), Is.EqualTo(Rendered(Drawn(Two))));
        }

        [Test]
        public void WhatIsNoNumberIsLeftOut()
        {
            var canvas = new InkCanvas(100, 100);
            Assert.That(canvas.MoveTo(1, 1), Is.False, "before any Begin");
            Assert.That(canvas.Begin(double.NaN, 1), Is.False);
            Assert.That(canvas.MoveTo(1, 1), Is.False, "after a Begin that was refused");
            Stroke(canvas, Two.Take(10).Concat(new[] { double.NaN, 3, 3, double.PositiveInfinity, double.NegativeInfinity, double.NaN }).Concat(Two.Skip(10)).ToArray());
            Assert.That(canvas.PointCount, Is.EqualTo(Two.Length / 2));
            Assert.That(Rendered(canvas), Is.EqualTo(Rendered(Drawn(Two))));
        }

        [Test]
        public void PointsBesideThePadCountAsItsEdge()
        {
            byte[] beside = Rendered(Drawn(new[] { 50, -1e300, 50, double.MaxValue, 1e9, 50 })), edge = Rendered(Drawn(new double[] { 50, 0, 50, 100, 100, 50 }));
            Assert.That(beside, Is.EqualTo(edge));
        }

        [Test]
        public void TooMuchIsLeftOutUntilSomethingIsUndone()
        {
            var canvas = new InkCanvas(100, 100);
            for (int i = 0; i < InkCanvas.MostStrokes; i++)
            {
                Assert.That(canvas.Begin(i % 100, i / 100 * 30), Is.True);
                canvas.End();
            }
            Assert.That(canvas.IsFull, Is.True);
            Assert.That(canvas.Begin(1, 1), Is.False);
            canvas.Undo();
            Assert.That(canvas.Begin(1, 1), Is.True);
            for (int i = 0; canvas.PointCount < InkCanvas.MostPoints; i++) Assert.That(canvas.MoveTo(i % 2 * 100, i % 97), Is.True);
            Assert.That(canvas.MoveTo(50.5, 50.5), Is.False);
            Assert.That(canvas.IsFull, Is.True);
            Assert.That(Ink(Rendered(canvas)), Is.GreaterThan(200));
        }

        [Test]
        public void RenderingAllocatesNothing()
        {
            InkCanvas canvas = Drawn(Two);
            var image = new byte[Pixels];
            canvas.Begin(0, 0);
            Assert.That(Allocations.Of(() =>
            {
                for (int i = 0; i < 10; i++)
                {
                    canvas.MoveTo(i, 2 * i);
                    canvas.Render(image);
                }
            }), Is.EqualTo(0));
        }

        [TestCase(0, 1)]
        [TestCase(1, -1)]
        [TestCase(double.NaN, 1)]
        [TestCase(1e-308, 1e-308)] // beyond what can be divided by
        [TestCase(1, 1e200)]       // beyond what can be squared
        [TestCase(1, double.PositiveInfinity)]
        public void APadHasASize(double width, double height) =>
            Assert.That(() => new InkCanvas(width, height), Throws.TypeOf<ArgumentOutOfRangeException>());

        [Test]
        public void PaintingBitByBitIsPaintingAtOnce()
        {
            var pad = new InkCanvas(2, 1);
            var whole = new StrokeRasterizer(80, 40);
            var parts = new StrokeRasterizer(80, 40);
            int painted = 0;
            var random = new System.Random(3);
            for (int stroke = 0; stroke < 4; stroke++)
            {
                pad.Begin(2 * random.NextDouble(), random.NextDouble());
                for (int point = 0; point < 7; point++)
                {
                    pad.MoveTo(2 * random.NextDouble(), random.NextDouble());
                    if (random.Next(2) == 0) painted = pad.Paint(parts, 2.5, painted);
                }
                pad.End();
            }
            pad.Paint(parts, 2.5, painted);
            Assert.That(pad.Paint(whole, 2.5), Is.EqualTo(pad.PointCount));
            Assert.That(parts.Ink, Is.EqualTo(whole.Ink));
            Assert.That(whole.Ink, Has.Some.EqualTo(255));
        }

        [Test]
        public void APaintedPadShowsStrokesWhereTheyAre()
        {
            var pad = new InkCanvas(2, 1);
            pad.Begin(0.5, 0.25);
            pad.MoveTo(1.5, 0.25);
            var picture = new StrokeRasterizer(20, 10);
            pad.Paint(picture, 1);
            Assert.That(picture.Ink[2 * 20 + 10], Is.EqualTo(255), "row 2.5 of 10 is a quarter down");
            Assert.That(picture.Ink[7 * 20 + 10], Is.Zero);
            Assert.That(picture.Ink[2 * 20 + 2], Is.Zero, "left of the stroke");
            (double top, double bottom) = pad.Rows(0);
            Assert.That(new[] { top, bottom }, Is.EqualTo(new[] { 0.25, 0.25 }));
            Assert.That(() => pad.Rows(2), Throws.TypeOf<System.ArgumentOutOfRangeException>());
        }

        [Test]
        public void PointsAreReadBackStrokeByStroke()
        {
            var pad = new InkCanvas(2, 1);
            pad.Begin(0.5, 0.25);
            pad.MoveTo(1.5, 0.5);
            pad.End();
            pad.Begin(3, 0.75);
            Assert.That(new[] { pad.EndOf(0), pad.EndOf(1) }, Is.EqualTo(new[] { 2, 3 }));
            Assert.That(pad.Point(1), Is.EqualTo((1.5, 0.5)));
            Assert.That(pad.Point(2), Is.EqualTo((2.0, 0.75)), "a point beside the pad is the nearest one on its edge");
            Assert.That(() => pad.Point(3), Throws.TypeOf<System.ArgumentOutOfRangeException>());
            Assert.That(() => pad.Point(-1), Throws.TypeOf<System.ArgumentOutOfRangeException>());
            Assert.That(() => pad.EndOf(2), Throws.TypeOf<System.ArgumentOutOfRangeException>());
        }
    }
}

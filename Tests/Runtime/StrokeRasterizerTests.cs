using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class StrokeRasterizerTests
    {
        static double Area(StrokeRasterizer canvas) => canvas.Ink.Sum(ink => ink / 255.0);

        [Test]
        public void ASegmentIsACapsule()
        {
            var canvas = new StrokeRasterizer(40, 20);
            canvas.Segment(10, 10, 3, 30, 10, 3);
            Assert.That(Area(canvas), Is.EqualTo(20 * 6 + Math.PI * 9).Within(1));
            Assert.That(canvas.Ink[10 * 40 + 20], Is.EqualTo(255));
            Assert.That(canvas.Ink[14 * 40 + 20], Is.EqualTo(0));
        }

        [Test]
        public void APointIsADisc()
        {
            var canvas = new StrokeRasterizer(20, 20);
            canvas.Segment(10, 10, 4, 10, 10, 4);
            Assert.That(Area(canvas), Is.EqualTo(Math.PI * 16).Within(1));
        }

        [Test]
        public void TheRadiusRunsFromEndToEnd()
        {
            var canvas = new StrokeRasterizer(40, 20);
            canvas.Segment(5, 10, 1, 35, 10, 4);
            int Rows(int column) => Enumerable.Range(0, 20).Count(row => canvas.Ink[row * 40 + column] > 127);
            Assert.That(Rows(6), Is.EqualTo(2));
            Assert.That(Rows(33), Is.EqualTo(8));
        }

        [Test]
        public void CrossingStrokesDoNotAddUp()
        {
            var canvas = new StrokeRasterizer(20, 20);
            canvas.Segment(2, 10, 2, 18, 10, 2);
            byte[] once = canvas.Ink.ToArray();
            canvas.Segment(2, 10, 2, 18, 10, 2);
            Assert.That(canvas.Ink, Is.EqualTo(once));
            canvas.Clear();
            Assert.That(canvas.Ink.All(ink => ink == 0), Is.True);
        }

        [Test]
        public void WhatLiesOutsideIsCutOff()
        {
            var canvas = new StrokeRasterizer(8, 8);
            canvas.Segment(-1e12, 4, 2, 1e12, 4, 2);
            canvas.Segment(-50, -50, 3, -40, -40, 3);
            canvas.Segment(double.NaN, 4, 2, 4, double.PositiveInfinity, 2);
            Assert.That(canvas.Ink[0], Is.EqualTo(0));
            Assert.That(() => new StrokeRasterizer(0, 8), Throws.TypeOf<ArgumentOutOfRangeException>());
        }
    }
}

using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Strokes left out of a drawing, in their place, and what the score loses by it.</summary>
    public sealed class StrokeOcclusionTests
    {
        [Test]
        public void WhatIsLeftStaysWhereItIsInTheWholeDrawing([Range(0, 2)] int without)
        {
            InkCanvas drawing = ThreeLines();
            byte[] whole = new byte[784], left = new byte[784];
            Assert.That(drawing.Render(whole), Is.True);
            Assert.That(drawing.RenderWithout(without, left), Is.True);
            Assert.That(Enumerable.Range(0, 784).All(i => left[i] <= whole[i]), Is.True, "no ink where there was none");
            // The lines are apart: those that stay have every pixel they had.
            bool Same(int line) => Row(line).All(i => left[i] == whole[i]);
            for (int line = 0; line < 3; line++) Assert.That(Same(line), Is.EqualTo(line != without), $"line {line}");
            Assert.That(left.Any(ink => ink > 0), Is.True);

            int[] Row(int line) => Enumerable.Range(0, 784).Where(i => Math.Abs(i / 28 - (5 + 9.3 * line)) < 2).ToArray();
        }

        [Test]
        public void NothingIsLeftOfTheOnlyStroke()
        {
            var drawing = new InkCanvas(100, 100);
            drawing.Begin(20, 20);
            drawing.MoveTo(80, 80);
            var image = new byte[784];
            Assert.That(drawing.RenderWithout(0, image), Is.False);
            Assert.That(image, Is.All.Zero);
            Assert.That(() => drawing.RenderWithout(1, image), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }

        [Test]
        public void ACopyIsDrawnAsTheOriginalAndGoesItsOwnWay()
        {
            InkCanvas drawing = ThreeLines();
            drawing.PenWidth = 0.2;
            InkCanvas copy = drawing.Copy();
            byte[] expected = new byte[784], found = new byte[784];
            drawing.Render(expected);
            drawing.Begin(50, 0);
            drawing.MoveTo(50, 100);
            Assert.That(copy.Render(found), Is.True);
            Assert.That(found, Is.EqualTo(expected));
            Assert.That((copy.StrokeCount, copy.IsDrawing), Is.EqualTo((3, false)));
        }

        [Test]
        public void EvidenceIsWhatTheScoreLoses()
        {
            var dense = new Dense(3);
            var network = new Network(new Shape(28, 28), dense);
            network.Initialize(3);
            using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }, 1 / 255f));
            InkCanvas drawing = ThreeLines();
            float[] weights = { 0.5f, -1, 0.25f }, evidence = new float[3];
            var occlusion = new StrokeOcclusion(predictor);
            occlusion.Evidence(drawing, weights, evidence);
            byte[] whole = new byte[784], left = new byte[784];
            drawing.Render(whole);
            for (int stroke = 0; stroke < 3; stroke++)
            {
                drawing.RenderWithout(stroke, left);
                // A linear model: only what was taken away counts.
                double expected = 0;
                for (int i = 0; i < 784; i++)
                    for (int j = 0; j < 3; j++) expected += weights[j] * dense.Weights.Value.Data[3 * i + j] * (whole[i] - left[i]) / 255.0;
                Assert.That(Math.Abs(expected), Is.GreaterThan(1e-3));
                Assert.That(evidence[stroke], Is.EqualTo(expected).Within(1e-4));
            }
            Assert.That(Allocations.Of(() => occlusion.Evidence(drawing, weights, evidence)), Is.Zero);
            Assert.That(() => occlusion.Evidence(drawing, weights, new float[2]), Throws.InstanceOf<ShapeException>().With.Message.Contains("3 strokes"));
            Assert.That(() => occlusion.Evidence(drawing, new float[2], evidence), Throws.InstanceOf<ShapeException>().With.Message.Contains("3 outputs"));
        }

        [Test]
        public void OnlyModelsOfDrawingsAreAsked()
        {
            var network = new Network(new Shape(4), new Dense(2));
            using var predictor = new Predictor(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }));
            Assert.That(() => new StrokeOcclusion(predictor), Throws.InstanceOf<ShapeException>().With.Message.Contains("28x28"));
        }

        static InkCanvas ThreeLines()
        {
            var drawing = new InkCanvas(100, 100);
            for (int line = 0; line < 3; line++)
            {
                drawing.Begin(10, 10 + 40 * line);
                drawing.MoveTo(90, 10 + 40 * line);
                drawing.End();
            }
            return drawing;
        }
    }
}

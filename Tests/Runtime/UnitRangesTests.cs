using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Ranges of units over examples, with a unit that is dead and one that is saturated.</summary>
    public sealed class UnitRangesTests
    {
        [Test]
        public void DeadAndSaturatedUnitsAreStill()
        {
            var first = new Dense(3);
            var network = new Network(new Shape(2), first, new Tanh(), new Relu(), new Dense(2));
            network.Initialize(1);
            // The first is lively, the second always far below zero, the third always far above.
            new[] { 2f, 0.01f, 0.01f, -1, 0.01f, 0.01f }.CopyTo(first.Weights.Value.Data, 0);
            new[] { 0, -8f, 8 }.CopyTo(first.Biases.Value.Data, 0);
            using var activations = new LayerActivations(new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b" }, 1 / 255f));
            UnitRanges ranges = UnitRanges.Of(activations, new byte[] { 0, 0, 255, 0, 0, 255, 255, 255 });
            Assert.That(ranges.Examples, Is.EqualTo(4));
            Assert.That((ranges.Least(0, 0), ranges.Greatest(0, 0)), Is.EqualTo((-1f, 2f)));
            Assert.That(ranges.LargestOf(0), Is.EqualTo(8.02f).Within(1e-5f));
            for (int layer = 1; layer < 3; layer++) Assert.That(Enumerable.Range(0, 3).Select(unit => ranges.IsStill(layer, unit)), Is.EqualTo(new[] { false, true, true }));
            Assert.That(ranges.Greatest(2, 1), Is.Zero, "a rectifier that is never on");
            Assert.That((ranges.StillOf(0), ranges.StillOf(1)), Is.EqualTo((2, 2)));
            Assert.That(ranges.StillOf(3), Is.Zero);
        }

        [Test]
        public void BytesThatAreNoExamplesAreRefused()
        {
            using var activations = new LayerActivations(new Model(new Network(new Shape(2), new Dense(2)), new SoftmaxCrossEntropy(), new[] { "a", "b" }));
            Assert.That(() => UnitRanges.Of(activations, new byte[3]), Throws.InstanceOf<ShapeException>().With.Message.Contains("2 features do not fill 3 bytes"));
            Assert.That(() => UnitRanges.Of(activations, new byte[0]), Throws.InstanceOf<ShapeException>());
        }
    }
}

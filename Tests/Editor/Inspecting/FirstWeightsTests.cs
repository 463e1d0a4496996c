using NUnit.Framework;

namespace Graft.Editing.Tests
{
    public sealed class FirstWeightsTests
    {
        [Test]
        public void AUnitsWeightsAreAnImageOfTheInput()
        {
            var network = new Network(new Shape(2, 3), new Dropout(0.1f), new Dense(2), new Dense(2));
            // Inputs by units: the second unit has the larger weights.
            new[] { 1f, -9, 2, 8, 3, -7, 4, 6, 5, -5, 6, 4 }.CopyTo(((Dense)network.Layers[1]).Weights.Value.Data, 0);
            FirstWeights first = FirstWeights.Of(network);
            Assert.That((first.Form.Width, first.Form.Height), Is.EqualTo((3, 2)));
            Assert.That(first.Order, Is.EqualTo(new[] { 1, 0 }));
            Assert.That(first.Of(1, out float most), Is.EqualTo(new[] { -9f, 8, -7, 6, -5, 4 }));
            Assert.That(most, Is.EqualTo(9));
            Assert.That(first.Of(0, out most), Is.EqualTo(new[] { 1f, 2, 3, 4, 5, 6 }));
        }

        [Test]
        public void ASquareOfNumbersIsTakenForAnImage()
        {
            Assert.That(FirstWeights.Of(new Network(new Shape(784), new Dense(2))).Form.Width, Is.EqualTo(28));
            Assert.That(FirstWeights.Of(new Network(new Shape(5), new Dense(2))), Is.Null);
            Assert.That(FirstWeights.Of(new Network(new Shape(1), new Dense(2))), Is.Null, "a number is no image");
            Assert.That(FirstWeights.Of(new Network(new Shape(9), new BatchNormalization(), new Dense(2))), Is.Null, "what stands before scales the pixels");
        }
    }
}

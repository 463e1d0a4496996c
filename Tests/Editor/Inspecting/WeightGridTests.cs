using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    public sealed class WeightGridTests
    {
        [Test]
        public void ASmallMatrixIsShownAsItIs()
        {
            WeightGrid grid = WeightGrid.Of(new Tensor(new Shape(2, 3), new[] { 1f, 0, -2, 0, 0, 4 }));
            Assert.That((grid.Rows, grid.Columns, grid.IsReduced), Is.EqualTo((2, 3, false)));
            Assert.That(grid.Means, Is.EqualTo(new[] { 1f, 0, -2, 0, 0, 4 }), "a row for each input");
            Assert.That(grid.Filled, Is.EqualTo(new[] { 1f, 0, 1, 0, 0, 1 }));
            Assert.That(grid.Largest, Is.EqualTo(4));
            Assert.That(grid.Zeros, Is.EqualTo(0.5));
        }

        [Test]
        public void CellsOfALargeOneAreSharesAndMeans()
        {
            const int inputs = 784, units = 100;
            var data = new float[inputs * units];
            for (int i = 0; i < inputs; i++)
                for (int j = 0; j < units; j++)
                    if (j < units / 2 && i % 2 == 0) data[i * units + j] = i < inputs / 2 ? -3 : 5;
            WeightGrid grid = WeightGrid.Of(new Tensor(new Shape(inputs, units), data));
            Assert.That((grid.Rows, grid.Columns, grid.IsReduced), Is.EqualTo((64, 64, true)));
            Assert.That(grid.Zeros, Is.EqualTo(0.75).Within(1e-9));
            for (int row = 0; row < 64; row++)
                for (int column = 0; column < 64; column++)
                {
                    float filled = grid.Filled[row * 64 + column], mean = grid.Means[row * 64 + column];
                    if (column >= 32) Assert.That((filled, mean), Is.EqualTo((0f, 0f)));
                    else
                    {
                        Assert.That(filled, Is.InRange(0.4f, 0.6f), "every second of twelve or thirteen inputs");
                        Assert.That(mean, Is.EqualTo(filled * (row < 32 ? -3 : 5)).Within(1e-5));
                    }
                }
        }

        [Test]
        public void ANetworkHasOneForEachMatrix()
        {
            var network = new Network(new Shape(4), new Dense(3), new BatchNormalization(), new LeakyRelu(), new Residual(new Dense(3)), new Dense(2));
            network.Initialize(1);
            Assert.That(WeightGrid.Of(network).Select(grid => grid.Shape), Is.EqualTo(new[] { new Shape(4, 3), new Shape(3, 3), new Shape(3, 2) }));
        }
    }
}

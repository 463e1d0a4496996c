using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class InitializerTests
    {
        static readonly Dictionary<string, (IInitializer initializer, Func<double, double, double> variance)> Drawn = new Dictionary<string, (IInitializer, Func<double, double, double>)>
        {
            ["he_normal"] = (new HeNormal(), (fanIn, fanOut) => 2 / fanIn),
            ["he_uniform"] = (new HeUniform(), (fanIn, fanOut) => 2 / fanIn),
            ["glorot_normal"] = (new GlorotNormal(), (fanIn, fanOut) => 2 / (fanIn + fanOut)),
            ["glorot_uniform"] = (new GlorotUniform(), (fanIn, fanOut) => 2 / (fanIn + fanOut)),
            ["lecun_normal"] = (new LeCunNormal(), (fanIn, fanOut) => 1 / fanIn),
            ["lecun_uniform"] = (new LeCunUniform(), (fanIn, fanOut) => 1 / fanIn),
            // Vectors of length one in the larger of the two spaces.
            ["orthogonal"] = (new Orthogonal(), (fanIn, fanOut) => 1 / Math.Max(fanIn, fanOut)),
        };

        static IEnumerable<string> Names => Drawn.Keys;

        [Test]
        public void EachIsTestedHere() => Assert.That(Names.Concat(new[] { "zeros", "constant" }), Is.EquivalentTo(InitializerTypes.Table.Ids));

        [Test]
        public void InitialValuesHaveTheVarianceTheyPromise([ValueSource(nameof(Names))] string id, [Values(30, 300)] int fanIn, [Values(50, 200)] int fanOut)
        {
            var network = new Network(new Shape(fanIn), new Dense(fanOut, Drawn[id].initializer));
            network.Initialize(7);
            float[] w = ((Dense)network.Layers[0]).Weights.Value.Data;
            double variance = Drawn[id].variance(fanIn, fanOut), error = 5 * Math.Sqrt(1.0 / w.Length);
            Assert.That(w.Average(x => (double)x), Is.EqualTo(0).Within(error * Math.Sqrt(variance)));
            Assert.That(w.Average(x => (double)x * x), Is.EqualTo(variance).Within(error * Math.Sqrt(2) * variance));
            Assert.That(((Dense)network.Layers[0]).Biases.Value.Data, Is.All.EqualTo(0f));
        }

        [TestCase(100, 100)]
        [TestCase(784, 100)]
        [TestCase(20, 300)]
        [TestCase(1, 1)]
        [TestCase(1, 9)]
        public void RowsOrColumnsAreOrthonormal(int fanIn, int fanOut)
        {
            double[,] w = Fill(new Orthogonal(), fanIn, fanOut, 3), gram = fanIn < fanOut ? References.Product(w, References.Transpose(w)) : References.Product(References.Transpose(w), w);
            for (int i = 0; i < gram.GetLength(0); i++)
                for (int j = 0; j < gram.GetLength(1); j++) Assert.That(gram[i, j], Is.EqualTo(i == j ? 1 : 0).Within(1e-6), $"vectors {i} and {j}");
        }

        [Test]
        public void OrthogonalWeightsAreUniform()
        {
            // Of rotations and reflections of the plane drawn evenly, each sign is as frequent as the other, the determinant's too, the angle
            // has no direction, and the mean of any element's fourth power is 3/8. A QR decomposition without its signs set right fails here.
            double[][,] all = Enumerable.Range(0, 4000).Select(seed => Fill(new Orthogonal(), 2, 2, (ulong)seed)).ToArray();
            double Mean(Func<double[,], double> of) => all.Average(of);
            double error = 5 / Math.Sqrt(all.Length);
            foreach (var (row, column) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
            {
                Assert.That(Mean(w => Math.Sign(w[row, column])), Is.EqualTo(0).Within(error), $"sign of {row}, {column}");
                Assert.That(Mean(w => Math.Pow(w[row, column], 4)), Is.EqualTo(3 / 8.0).Within(error * Math.Sqrt(35 / 128.0 - 9 / 64.0)));
            }
            Assert.That(Mean(w => Math.Sign(w[0, 0] * w[1, 1] - w[0, 1] * w[1, 0])), Is.EqualTo(0).Within(error), "determinant");
            Assert.That(Mean(w => Math.Sign(w[0, 0] * w[1, 1])), Is.EqualTo(0).Within(error), "signs of the diagonal together");
        }

        [Test]
        public void AConstantIsTheSameEverywhere()
        {
            Assert.That(Fill(new Constant(-0.75f), 3, 5, 1), Is.All.EqualTo(-0.75));
            Assert.That(() => new Constant(float.NaN), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("finite"));
            Assert.That(() => new Constant(float.PositiveInfinity), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("finite"));
        }

        static double[,] Fill(IInitializer initializer, int fanIn, int fanOut, ulong seed)
        {
            var w = new float[fanIn * fanOut];
            initializer.Fill(w, fanIn, fanOut, new RandomStream(seed, 1));
            return References.Matrix(fanIn, fanOut, (row, column) => w[row * fanOut + column]);
        }
    }
}

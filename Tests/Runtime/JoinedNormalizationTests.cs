using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Normalizations among ops that one core carries the whole batch through give what their family gives, bit for bit.</summary>
    [TestFixture(HeadOpsTests.WithSteps)]
    public sealed class JoinedNormalizationTests : OpTests
    {
        const float Momentum = 0.75f, Epsilon = 0.01f;

        static readonly Elementwise[] Functions = { Elementwise.Identity, Elementwise.Elu(1), Elementwise.Tanh };

        public JoinedNormalizationTests(string backend) : base(backend) { }

        [Test, Pairwise]
        public void ForwardIsThatOfItsFamily([Values(1, 3, 20, 65)] int batch, [Values(1, 16, 17, 100)] int columns, [ValueSource(nameof(Functions))] Elementwise f)
        {
            double[,] x = References.Random(batch, columns, 1);
            View[] Normalized(bool joined)
            {
                View given = Dirty(x), gamma = Vector(References.RandomVector(columns, 2)), beta = Vector(References.RandomVector(columns, 3));
                View runningMean = Vector(References.RandomVector(columns, 4)), runningVariance = Vector(References.RandomVector(columns, 5).Select(value => 1 + value * value).ToArray());
                View mean = ResultVector(columns), inverse = ResultVector(columns), y = Result(batch, columns);
                IRowStages rows = Backend.Joined.Rows(batch, true);
                rows.Normalize(given, gamma, beta, runningMean, runningVariance, mean, inverse, y, Momentum, Epsilon, f);
                Run(joined ? rows.Launch() : Backend.Normalization.Normalize(given, gamma, beta, runningMean, runningVariance, mean, inverse, y, Momentum, Epsilon, f));
                return new[] { y, mean, inverse, runningMean, runningVariance };
            }
            AreSame(Normalized(true), Normalized(false));
        }

        [Test, Pairwise]
        public void TheGradientIsThatOfItsFamily([Values(1, 3, 20, 65)] int batch, [Values(1, 16, 17, 100)] int columns, [ValueSource(nameof(Functions))] Elementwise f, [Values(true, false)] bool wantsDx)
        {
            View[] Gradients(bool joined)
            {
                View dy = Clean(References.Random(batch, columns, 1)), x = Dirty(References.Random(batch, columns, 2)), at = f.IsIdentity ? default : Dirty(References.Random(batch, columns, 3));
                View gamma = Vector(References.RandomVector(columns, 4)), mean = Vector(References.RandomVector(columns, 5)), inverse = Vector(References.RandomVector(columns, 6));
                View dx = wantsDx ? Result(batch, columns) : default, dgamma = ResultVector(columns), dbeta = ResultVector(columns);
                IRowStages rows = Backend.Joined.Rows(batch, true);
                rows.NormalizeGradient(dy, x, gamma, mean, inverse, dx, dgamma, dbeta, f, at);
                Run(joined ? rows.Launch() : Backend.Normalization.NormalizeGradient(dy, x, gamma, mean, inverse, dx, dgamma, dbeta, f, at));
                return (wantsDx ? new[] { dx } : new View[0]).Concat(new[] { dgamma, dbeta }).ToArray();
            }
            AreSame(Gradients(true), Gradients(false));
        }

        // One core takes all rows: a product of more rows than a block has, whose mean the normalization wants.
        [Test]
        public void ANormalizationSeesAllRowsOfTheProductBeforeIt()
        {
            const int batch = 65, width = 20;
            double[,] x = References.Random(batch, 30, 1), w = References.Random(30, width, 2);
            double[] b = References.RandomVector(width, 3), gamma = References.RandomVector(width, 4), beta = References.RandomVector(width, 5);
            View product = Result(batch, width), y = Result(batch, width), ones = Vector(Enumerable.Repeat(1.0, width).ToArray());
            IRowStages rows = Backend.Joined.Rows(batch, true);
            rows.Forward(Dirty(x), Clean(w), Vector(b), product, Elementwise.Identity);
            rows.Normalize(product, Vector(gamma), Vector(beta), ones, Vector(new double[width]), ResultVector(width), ResultVector(width), y, Momentum, Epsilon, Elementwise.Elu(1));
            Run(rows.Launch());
            Close(Read(y), References.Normalize(References.Dense(x, w, b, Elementwise.Identity), gamma, beta, Epsilon, Elementwise.Elu(1)), 1e-4);
        }

        [Test]
        public void OnlySmallBatchesStayOnOneCore()
        {
            Assert.That(Backend.Joined.FusesBatch(20, 21, 317_000));
            Assert.That(Backend.Joined.FusesBatch(500, 21, 317_000), Is.False);
        }

        void AreSame(IReadOnlyList<View> found, IReadOnlyList<View> expected)
        {
            for (int i = 0; i < found.Count; i++) Assert.That(Read(found[i]), Is.EqualTo(Read(expected[i])), $"result {i}");
        }
    }
}

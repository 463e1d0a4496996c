using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class HerdingTests
    {
        const int Columns = 3;

        [Test]
        public void EachChoiceBringsTheMeanNearest()
        {
            float[] features = Features(40, 1);
            int[] rows = Enumerable.Range(0, 20).Select(i => 2 * i).ToArray();
            int[] chosen = new Herding(features, Columns, rows).First(12).ToArray();
            Assert.That(chosen.Distinct().Count(), Is.EqualTo(12));
            Assert.That(chosen, Is.SubsetOf(rows));
            double[] mean = Mean(features, rows);
            for (int n = 1; n <= 12; n++)
            {
                int[] before = chosen.Take(n - 1).ToArray();
                double reached = Distance(Mean(features, before.Append(chosen[n - 1]).ToArray()), mean);
                double best = rows.Except(before).Min(row => Distance(Mean(features, before.Append(row).ToArray()), mean));
                Assert.That(reached, Is.EqualTo(best).Within(1e-9), $"choice {n}");
            }
        }

        [Test]
        public void MoreGoesOnWhereLessEnded()
        {
            float[] features = Features(30, 2);
            int[] rows = Enumerable.Range(0, 30).ToArray();
            var herd = new Herding(features, Columns, rows);
            int[] few = herd.First(5).ToArray(), many = herd.First(100).ToArray();
            Assert.That(many.Length, Is.EqualTo(30));
            Assert.That(many.Take(5), Is.EqualTo(few));
            Assert.That(many, Is.EquivalentTo(rows));
        }

        static float[] Features(int count, ulong seed)
        {
            var random = new RandomStream(seed, 1);
            var features = new float[count * Columns];
            for (int i = 0; i < features.Length; i++) features[i] = random.NextNormal();
            return features;
        }

        static double[] Mean(float[] features, int[] rows) => Enumerable.Range(0, Columns).Select(k => rows.Average(row => (double)features[row * Columns + k])).ToArray();
        static double Distance(double[] a, double[] b) => Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }
}

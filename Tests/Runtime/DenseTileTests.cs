using Graft.OpenCL;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Every tile of the GPU's kernels, with sums split wherever there are two panels of them. All rules and activations are tested with the tiles that are usual.</summary>
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.TileNames))]
    public sealed class DenseTileTests : DenseTests
    {
        static readonly int[] Batches = { 129, 200 };
        static readonly UpdateRule[] Rules = { UpdateRule.GradientDescent, UpdateRule.Momentum(0.9f), UpdateRule.Adam(0.9f, 0.99f, 0.01f) };

        public DenseTileTests(string backend) : base(backend) { }

        [Test]
        public void UpdatesOfSplitSumsRememberWhatTheyMust([ValueSource(nameof(Batches))] int rows, [ValueSource(nameof(Rules))] UpdateRule rule) => WeightUpdate(rule, rule, rows, 64, 100);

        [Test]
        public void SumsOfManySlicesAreWhole([ValueSource(nameof(Batches))] int rows)
        {
            Forward(rows, 1000, 17, Elementwise.Elu(1));
            InputGradient(rows, 17, 1000, Elementwise.Elu(1));
        }

        [Test]
        public void ALaunchFreesWhatItsKernelsShare()
        {
            View x = Dirty(References.Random(3, 784, 1)), w = Clean(References.Random(784, 16, 2)), b = Vector(References.RandomVector(16, 3)), y = Result(3, 16), shared = Allocate(new Shape(16));
            Assert.That(((KernelLaunch)Backend.Dense.Forward(x, w, b, y, Elementwise.Identity)).Kernels, Is.EqualTo(2), "its sums are split");
            new KernelLaunch(new[] { shared }).Dispose();
            Assert.That(() => Backend.Map.Add(shared, shared, shared), Throws.ArgumentException, "disposed");
        }
    }
}

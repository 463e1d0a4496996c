using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Graft.OpenCL;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Kernels asked for together are built together, beside the caller, and are the kernels that they are alone.</summary>
    public sealed class KernelBuilderTests
    {
        const int Rows = 20, Columns = 40;

        static readonly AugmentRule Moving = new Augmentation(shift: 2).Rule(new Shape(4, 10)), Grading = new Augmentation(noise: 0.1f).Rule(new Shape(4, 10));

        // A line for each kernel file, of two forms at least.
        static readonly Dictionary<string, Func<IBackend, Arrays, ILaunch>[]> Files = new Dictionary<string, Func<IBackend, Arrays, ILaunch>[]>
        {
            ["Map.cl"] = new Func<IBackend, Arrays, ILaunch>[]
            {
                (backend, at) => backend.Map.Forward(Elementwise.Elu(1), at.X, at.Y),
                (backend, at) => backend.Map.Forward(Elementwise.Tanh, at.X, at.Y),
                (backend, at) => backend.Map.Add(at.X, at.Z, at.Y),
            },
            ["Dense"] = new Func<IBackend, Arrays, ILaunch>[]
            {
                (backend, at) => backend.Dense.Forward(at.X, at.W, at.B, at.Y, Elementwise.Elu(1)),
                (backend, at) => backend.Dense.Forward(at.X, at.W, at.B, at.Y, Elementwise.Identity),
                (backend, at) => backend.Dense.InputGradient(at.X, at.W, at.Y, Elementwise.Elu(1), at.Z),
                (backend, at) => backend.Dense.WeightGradient(at.X, at.Z, at.W, at.B),
            },
            ["Normalization.cl"] = new Func<IBackend, Arrays, ILaunch>[]
            {
                (backend, at) => backend.Normalization.ScaleShift(at.X, at.B, at.B, at.B, at.Ones, at.Y, 1e-3f, Elementwise.Elu(1)),
                (backend, at) => backend.Normalization.ScaleShift(at.X, at.B, at.B, at.B, at.Ones, at.Y, 1e-3f, Elementwise.Logistic),
            },
            ["Loss.cl"] = new Func<IBackend, Arrays, ILaunch>[]
            {
                (backend, at) => backend.Loss.SoftmaxCrossEntropy(at.X, at.Labels, at.Outcomes, at.Y),
                (backend, at) => backend.Loss.SoftmaxCrossEntropy(at.X, at.Labels, at.Outcomes, default),
                (backend, at) => backend.Loss.Regression(Deviation.Squared, at.X, at.Z, at.Outcomes, at.Y),
                (backend, at) => backend.Loss.Regression(Deviation.Huber(1), at.X, at.Z, at.Outcomes, at.Y),
            },
            ["Update.cl"] = new Func<IBackend, Arrays, ILaunch>[]
            {
                (backend, at) => backend.Update.Update(UpdateRule.Adam(0.9f, 0.99f, 0.01f), at.Y, at.X, new[] { at.Z, at.Second }, at.Table),
                (backend, at) => backend.Update.Update(UpdateRule.GradientDescent, at.Y, at.X, Array.Empty<View>(), at.Table),
                (backend, at) => backend.Update.Clip(0.1f, at.X, at.Y),
            },
            ["Data.cl"] = new Func<IBackend, Arrays, ILaunch>[]
            {
                (backend, at) => backend.Data.Gather(at.X, at.Labels, at.Order, at.Y, at.Gathered, 2),
                (backend, at) => backend.Data.Gather(at.Bytes, at.Labels, at.Order, at.Y, at.Gathered, 2),
            },
            ["Augment.cl"] = new Func<IBackend, Arrays, ILaunch>[]
            {
                (backend, at) => backend.Data.GatherAugmented(at.Bytes, at.Labels, at.Order, at.Table, at.Y, at.Gathered, 1, Moving, 1, 2),
                (backend, at) => backend.Data.GatherAugmented(at.Bytes, at.Labels, at.Order, at.Table, at.Y, at.Gathered, 1, Grading, 1, 2),
            },
        };

        static IEnumerable<TestCaseData> Cases => from file in Files.Keys from variant in new[] { KernelVariant.Cpu, KernelVariant.Gpu } select new TestCaseData(file, variant);

        [TestCaseSource(nameof(Cases))]
        public void TogetherTheyGiveTheSameBits(string file, KernelVariant variant)
        {
            using OpenClBackend alone = TestBackends.Device().Open(variant), together = TestBackends.Device().Open(variant);
            Arrays here = new Arrays(alone), there = new Arrays(together);
            ILaunch[] launches = Files[file].Select(bind => bind(together, there)).ToArray();
            for (int i = 0; i < launches.Length; i++)
            {
                Files[file][i](alone, here).Enqueue(default);
                launches[i].Enqueue(default);
                Assert.That(there.Values(), Is.EqualTo(here.Values()), $"launch {i}");
            }
            KernelBuild build = together.Builds.Single();
            Assert.That(build.File, Does.StartWith(file));
            Assert.That(build.Variants.Count, Is.GreaterThanOrEqualTo(2), "one program");
            Assert.That(alone.Builds.Count, Is.EqualTo(build.Variants.Count), "a program each");
        }

        [Test]
        public void WhatDoesNotBuildLeavesTheOthersAlone()
        {
            using OpenClBackend backend = TestBackends.Device().Open();
            var at = new Arrays(backend);
            ILaunch bad = backend.Map.Forward(new Elementwise("gaussian"), at.X, at.Y), good = backend.Map.Forward(Elementwise.Tanh, at.X, at.Y);
            Assert.That(() => Finish(backend), Throws.TypeOf<BackendException>().With.Message.Contains("gaussian"));
            good.Enqueue(default);
            backend.Finish();
            for (int i = 0; i < 2; i++) Assert.That(() => bad.Enqueue(default), Throws.TypeOf<BackendException>().With.Message.Contains("gaussian"));
        }

        // What calls the driver keeps a list that several threads at once would spoil. There is no such program, so that nothing takes time.
        [Test]
        public void SeveralThreadsMayBuildAtTheSameTime()
        {
            Exception failure = null;
            byte[] options = { 0 };
            Thread[] threads = Enumerable.Range(0, 8).Select(_ => new Thread(() =>
            {
                try
                {
                    for (int i = 0; i < 20000; i++)
                        if (GuardedCalls.Build(IntPtr.Zero, IntPtr.Zero, options) == 0) throw new InvalidOperationException("nothing was built");
                }
                catch (Exception e)
                {
                    failure = e;
                }
            })).ToArray();
            foreach (Thread thread in threads) thread.Start();
            foreach (Thread thread in threads) thread.Join();
            Assert.That(failure, Is.Null);
        }

        [Test]
        public void ProgressCountsPrograms()
        {
            using OpenClBackend backend = TestBackends.Device().Open();
            Assert.That(backend.Build().IsOver, Is.True, "nothing is asked for");
            var at = new Arrays(backend);
            backend.Map.Forward(Elementwise.Tanh, at.X, at.Y);
            backend.Update.Clip(0.1f, at.X, at.Y);
            BuildProgress first = backend.Build();
            Assert.That(first.Total, Is.EqualTo(2));
            Assert.That(first.Share, Is.InRange(0, 1));
            Finish(backend);
            Assert.That(backend.Builds.Select(build => build.File), Is.EquivalentTo(new[] { "Map.cl", "Update.cl" }));
        }

        [Test]
        public void ABackendMayGoWhileItBuilds()
        {
            OpenClBackend backend = TestBackends.Device().Open();
            var at = new Arrays(backend);
            ILaunch launch = backend.Dense.Forward(at.X, at.W, at.B, at.Y, Elementwise.Selu);
            backend.Build();
            backend.Dispose();
            Assert.That(() => launch.Enqueue(default), Throws.InstanceOf<ObjectDisposedException>());
            Assert.That(() => backend.Build(), Throws.InstanceOf<ObjectDisposedException>());
        }

        [Test]
        public void WhatIsQueuedIsSeen()
        {
            using OpenClBackend backend = TestBackends.Device().Open();
            Assert.That(WaitsFor(backend), Is.True);
            var at = new Arrays(backend);
            backend.Map.Forward(Elementwise.Tanh, at.X, at.Y).Enqueue(default);
            Assert.That(WaitsFor(backend), Is.True);
            backend.FailAfter(0);
            Assert.That(() => backend.IsIdle, Throws.TypeOf<BackendException>());
        }

        static bool WaitsFor(IBackend backend)
        {
            while (!backend.IsIdle) Thread.Sleep(1);
            return true;
        }

        static void Finish(IBackend backend)
        {
            while (!backend.Build().IsOver) Thread.Sleep(1);
        }

        /// <summary>The same on every backend.</summary>
        sealed class Arrays
        {
            readonly IBackend backend;
            readonly RandomStream random = new RandomStream(1, 1);

            public Arrays(IBackend backend)
            {
                this.backend = backend;
                X = New(Rows, Columns);
                Y = New(Rows, Columns);
                Z = New(Rows, Columns);
                Second = New(Rows, Columns);
                W = New(Columns, Columns);
                B = New(Columns);
                Ones = New(Columns);
                backend.Upload(Enumerable.Repeat(1f, Columns).ToArray(), Ones);
                Table = New(4096);
                Outcomes = New(2 * Rows);
                Labels = Ints();
                Order = Ints();
                Gathered = Ints();
                Bytes = backend.Allocate(new Shape(Rows, Columns), ElementType.Byte);
                backend.Upload(Enumerable.Range(0, Rows * Columns).Select(i => (byte)(37 * i)).ToArray(), Bytes);
            }

            public View X { get; }
            public View Y { get; }
            public View Z { get; }
            public View Second { get; }
            public View W { get; }
            public View B { get; }
            public View Ones { get; }
            public View Table { get; }
            public View Outcomes { get; }
            public View Labels { get; }
            public View Order { get; }
            public View Gathered { get; }
            public View Bytes { get; }

            public float[] Values() => new[] { Y, W, B, Outcomes }.SelectMany(view =>
            {
                var values = new float[view.Shape.Count];
                backend.Download(view, values);
                return values;
            }).ToArray();

            View Ints()
            {
                View view = backend.Allocate(new Shape(Rows), ElementType.Int32);
                backend.Upload(Enumerable.Range(0, Rows).ToArray(), view);
                return view;
            }

            View New(params int[] shape)
            {
                var size = new Shape(shape);
                View view = backend.Allocate(size, ElementType.Float32);
                backend.Upload(Enumerable.Range(0, size.Count).Select(_ => random.NextFloat()).ToArray(), view);
                return view;
            }
        }
    }
}

using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    [TestFixtureSource(typeof(TestBackends), nameof(TestBackends.Names))]
    public sealed class BackendTests : OpTests
    {
        readonly string name;

        public BackendTests(string backend) : base(backend) => name = backend;

        [Test]
        public void ItSaysWhatItIs()
        {
            Assert.That(Backend.Name, Is.Not.Empty);
            Assert.That(Backend.TuningRecord, Is.Not.Empty);
            Assert.That(Backend.Head != null, Is.EqualTo(name == HeadOpsTests.WithSteps), "test its steps");
            Assert.That(Backend.Joined != null, Is.EqualTo(name == HeadOpsTests.WithSteps), "test what it joins");
        }

        [Test]
        public void ANewArrayIsZero([Values(ElementType.Float32)] ElementType type)
        {
            Assert.That(Raw(Allocate(new Shape(3, 17), type)), Is.All.EqualTo(0f));
        }

        [Test]
        public void DownloadGivesBackWhatUploadTook([Values(1, 3, 20)] int rows, [Values(1, 15, 16, 17, 100)] int columns)
        {
            View view = Allocate(new Shape(rows, columns));
            float[] data = Enumerable.Range(0, rows * columns).Select(i => i + 0.5f).ToArray(), back = new float[data.Length];
            Backend.Upload(data, view);
            Backend.Download(view, back);
            Assert.That(back, Is.EqualTo(data));
            PaddingIsZero(view);
        }

        [Test]
        public void SeveralArraysAreDownloadedAtOnce()
        {
            View[] views = { Allocate(new Shape(3, 17)), Allocate(new Shape(40)), Allocate(new Shape(2, 16)) };
            float[][] data = views.Select((view, i) => Enumerable.Range(0, view.Shape.Count).Select(k => 100 * i + k + 0.5f).ToArray()).ToArray();
            float[][] back = data.Select(each => new float[each.Length]).ToArray();
            for (int i = 0; i < views.Length; i++) Backend.Upload(data[i], views[i]);
            Backend.Download(views, back);
            Assert.That(back, Is.EqualTo(data));
            Assert.That(() => Backend.Download(new[] { views[0] }, new[] { new float[7] }), Throws.TypeOf<ArgumentException>());
        }

        [Test]
        public void TheBeginningOfAPackedArrayCanBeWrittenAndRead()
        {
            View view = Allocate(new Shape(100));
            Backend.Upload(Enumerable.Range(0, 100).Select(i => (float)i).ToArray(), view);
            Backend.Upload(new float[] { -1, -2 }, view);
            var back = new float[4];
            Backend.Download(view, back);
            Assert.That(back, Is.EqualTo(new float[] { -1, -2, 2, 3 }));
        }

        [Test]
        public void CopiesOfTheWrongSizeOrTypeAreRefused()
        {
            View matrix = Allocate(new Shape(3, 17)), ints = Allocate(new Shape(5), ElementType.Int32);
            Assert.That(() => Backend.Upload(new float[3 * 17 + 1], matrix), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Backend.Upload(new float[17], matrix), Throws.InstanceOf<ArgumentException>());
            Assert.That(() => Backend.Download(ints, new float[5]), Throws.InstanceOf<ArgumentException>());
        }

        [Test]
        public void QueuedWorkIsDoneInOrder()
        {
            View a = Clean(References.Random(3, 17, 1)), sum = Result(3, 17);
            double[,] expected = References.Map(Read(a), value => value * Math.Pow(2, 40));
            Run(Backend.Map.Add(a, a, sum));
            ILaunch twice = Backend.Map.Add(sum, sum, sum);
            for (int i = 1; i < 40; i++) Run(twice);
            Backend.Flush();
            Backend.Finish();
            Close(Read(sum), expected, 0);
        }
    }
}

using System.Linq;
using Graft.OpenCL;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class OpenClDriverTests
    {
        [Test]
        public void ListingDevicesNeverThrows()
        {
            foreach (OpenClDeviceInfo device in OpenClPlatform.Devices())
            {
                Assert.That(device.Name, Is.Not.Empty);
                Assert.That(device.Platform, Is.Not.Empty);
                Assert.That(device.ComputeUnits, Is.GreaterThan(0));
                Assert.That(device.MemoryBytes, Is.GreaterThan(0));
            }
        }

        [Test]
        public void AutoChoosesByKind()
        {
            OpenClDeviceInfo device = TestBackends.Device();
            using (OpenClBackend backend = device.Open())
            {
                Assert.That(backend.Variant, Is.EqualTo(device.Kind == OpenClDeviceKind.Cpu ? KernelVariant.Cpu : KernelVariant.Gpu));
                Assert.That(backend.TuningRecord, Does.Contain(device.Name));
            }
        }

        [Test]
        public void AKernelThatDoesNotCompileShowsTheLog()
        {
            using (OpenClBackend backend = TestBackends.Device().Open(KernelVariant.Auto, name => "kernel void map_add() { no_such_function(1); }"))
            {
                View view = backend.Allocate(new Shape(4), ElementType.Float32);
                Assert.That(() => backend.Map.Add(view, view, view).Enqueue(default), Throws.TypeOf<BackendException>().With.Message.Contains("no_such_function").And.Message.Contains("Map.cl"));
            }
        }

        [Test]
        public void AnUnknownFunctionIsNamed()
        {
            using (OpenClBackend backend = TestBackends.Device().Open())
            {
                View view = backend.Allocate(new Shape(4), ElementType.Float32);
                Assert.That(() => backend.Map.Forward(new Elementwise("gaussian"), view, view).Enqueue(default), Throws.TypeOf<BackendException>().With.Message.Contains("gaussian"));
            }
        }

        [Test]
        public void AnUnknownKernelIsNamed()
        {
            using (OpenClBackend backend = TestBackends.Device().Open(KernelVariant.Auto, name => "kernel void other() {}"))
            {
                View view = backend.Allocate(new Shape(4), ElementType.Float32);
                Assert.That(() => backend.Map.Add(view, view, view).Enqueue(default), Throws.TypeOf<BackendException>().With.Message.Contains("map_add"));
            }
        }

        [Test]
        public void AMissingKernelFileIsNamed()
        {
            using (OpenClBackend backend = TestBackends.Device().Open(KernelVariant.Auto, name => null))
            {
                View view = backend.Allocate(new Shape(4), ElementType.Float32);
                Assert.That(() => backend.Map.Add(view, view, view).Enqueue(default), Throws.TypeOf<BackendException>().With.Message.Contains("Map.cl"));
            }
        }

        [Test]
        public void IncludesAreReplacedOnce()
        {
            var source = new KernelSource(name => name == "A.cl" ? "#include \"B.cl\"\n#include \"B.cl\"\nint a;" : "int b;");
            Assert.That(source.Text("A.cl").Split('\n').Where(line => line.Length > 0), Is.EqualTo(new[] { "int b;", "int a;" }));
        }

        [Test]
        public void ALostDeviceThrowsUntilTheEnd()
        {
            using (OpenClBackend backend = TestBackends.Device().Open())
            {
                View view = backend.Allocate(new Shape(4), ElementType.Float32);
                ILaunch add = backend.Map.Add(view, view, view);
                backend.FailAfter(2);
                add.Enqueue(default);
                add.Enqueue(default);
                Assert.That(() => add.Enqueue(default), Throws.TypeOf<BackendException>());
                Assert.That(() => add.Enqueue(default), Throws.TypeOf<BackendException>());
                Assert.That(() => backend.Download(view, new float[4]), Throws.TypeOf<BackendException>());
            }
        }

        [Test]
        public void AForeignOrFreedArrayIsRefused()
        {
            using (OpenClBackend backend = TestBackends.Device().Open(), other = TestBackends.Device().Open())
            {
                View mine = backend.Allocate(new Shape(4), ElementType.Float32), foreign = other.Allocate(new Shape(4), ElementType.Float32);
                Assert.That(() => backend.Map.Add(mine, mine, foreign), Throws.ArgumentException);
                mine.Buffer.Dispose();
                Assert.That(() => backend.Map.Add(mine, mine, mine), Throws.ArgumentException);
            }
        }

        [Test]
        public void DisposingTwiceIsFine()
        {
            OpenClBackend backend = TestBackends.Device().Open();
            View view = backend.Allocate(new Shape(4), ElementType.Float32);
            backend.Dispose();
            backend.Dispose();
            view.Buffer.Dispose();
            Assert.That(() => backend.Finish(), Throws.InstanceOf<System.ObjectDisposedException>());
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Graft.OpenCL;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Which tiles a device is given, and what is remembered of it. Times are not tested: which tile is best is the machine's business.</summary>
    public sealed class DenseTuningTests
    {
        const string Name = "a device";

        static OpenClDeviceInfo Info => TestBackends.Device();

        static DenseTiling Mixed => new DenseTiling(new[,]
        {
            { DenseTile.All[1], DenseTile.All[2], DenseTile.All[4] },
            { DenseTile.All[2], DenseTile.All[2], DenseTile.All[3] },
            { DenseTile.All[3], DenseTile.All[1], DenseTile.All[1] },
        }, Info);

        [Test]
        public void ARecordGivesBackWhatItWasMadeOf()
        {
            DenseTiling back = DenseTuningRecord.Read(DenseTuningRecord.Write(Name, Mixed), Name, Info);
            Assert.That(back.ToString(), Is.EqualTo(Mixed.ToString()));
            Assert.That(back.ToString(), Is.Not.EqualTo(DenseTiling.Usual(Info).ToString()));
        }

        [Test]
        public void ADamagedRecordIsNone()
        {
            string whole = DenseTuningRecord.Write(Name, Mixed);
            for (int length = 0; length < whole.Length; length++) Assert.That(DenseTuningRecord.Read(whole.Substring(0, length), Name, Info), Is.Null, $"cut to {length}");
            for (int i = 0; i < whole.Length; i++) Assert.That(DenseTuningRecord.Read(whole.Substring(0, i) + "?" + whole.Substring(i + 1), Name, Info), Is.Null, $"damaged at {i}");
            Assert.That(DenseTuningRecord.Read(null, Name, Info), Is.Null);
            Assert.That(DenseTuningRecord.Read(whole + whole, Name, Info), Is.Null);
            Assert.That(DenseTuningRecord.Read(whole.Replace("weights", "forward"), Name, Info), Is.Null);
        }

        [Test]
        public void ARecordOfAnotherDeviceDriverOrKernelIsNone()
        {
            Assert.That(DenseTuningRecord.Read(DenseTuningRecord.Write("another", Mixed), Name, Info), Is.Null);
            string one = DenseTuningRecord.DeviceOf(Info, new KernelSource(KernelSource.Embedded)), other = DenseTuningRecord.DeviceOf(Info, new KernelSource(name => KernelSource.Embedded(name) + "\n"));
            Assert.That(one, Does.Contain(Info.Name).And.Contain(Info.DriverVersion).And.Contain(Info.Platform));
            Assert.That(one, Is.Not.EqualTo(other));
        }

        [Test]
        public void TilesAreOnlyWhatADeviceAllows([Values(64, 128, 256, 1024)] int items, [Values(2000, 16 << 10, 32 << 10)] int bytes)
        {
            OpenClDeviceInfo small = Info.With(items, bytes);
            for (int size = 0; size < DenseTiling.Sizes; size++) Assert.That(DenseTiling.Candidates(size, small).All(tile => tile.GroupRows * tile.GroupColumns <= items && tile.LocalBytes <= bytes));
            DenseTile largest = DenseTiling.Usual(small)[DensePass.Forward, DenseTiling.Sizes - 1];
            Assert.That(largest.Name, Is.EqualTo(items < 256 ? bytes < 9216 ? "8x8x8/1x1" : "32x32x32/4x4" : bytes < 9216 ? "8x8x8/1x1" : "64x64x16/4x4"));
            // A record from where more is allowed.
            if (items < 256) Assert.That(DenseTuningRecord.Read(DenseTuningRecord.Write(Name, Mixed), Name, small), Is.Null);
        }

        [Test]
        public void SumsAreSplitWhereTilesAreFew()
        {
            DenseTile tile = DenseTile.All[4];
            var tiling = DenseTiling.Of(tile, 32);
            Assert.That(tiling.SliceOf(2048, tile, 64, 64), Is.EqualTo(64), "2048 / 16 panels in slices of four");
            Assert.That(tiling.SliceOf(2048, tile, 4 * 64, 64), Is.EqualTo(256), "eight slices for each of four tiles");
            Assert.That(tiling.SliceOf(60, tile, 64, 64), Is.EqualTo(64), "all of four panels");
            Assert.That(tiling.SliceOf(2048, tile, 33 * 64, 64), Is.EqualTo(2048), "tiles enough");
        }

        [Test]
        public void WhatIsTimedIsOfTheSizeItStandsFor([Values(0, 1, 2)] int pass, [Values(0, 1, 2)] int size)
        {
            var product = (DensePass)pass;
            var (batch, inputs, units) = DenseTrials.Layer(product, size);
            int rows = product == DensePass.Weights ? inputs + 1 : batch, columns = product == DensePass.InputGradient ? inputs : units;
            Assert.That(DenseTiling.SizeOf(rows, View.PitchOf(columns, ElementType.Float32)), Is.EqualTo(size));
        }

        [Test]
        public void WithoutAFolderTilesAreTheUsualOnes()
        {
            using OpenClBackend one = Info.Open(KernelVariant.Gpu), other = Info.Open(KernelVariant.Gpu);
            Assert.That(one.TuningRecord, Does.Contain(DenseTiling.Usual(Info).ToString()));
            Assert.That(other.TuningRecord, Is.EqualTo(one.TuningRecord));
        }

        [Test]
        public void WhatIsRememberedIsUsedAndSaid()
        {
            using var folder = new TestFiles.Folder();
            var tuning = new TuningFolder(folder.Path);
            string device = DenseTuningRecord.DeviceOf(Info, new KernelSource(KernelSource.Embedded));
            tuning.Write(device, DenseTuningRecord.Write(device, Mixed));
            using OpenClBackend usual = Info.Open(KernelVariant.Gpu), remembered = TestBackends.Device(tuning).Open(KernelVariant.Gpu);
            Assert.That(remembered.TuningRecord, Does.EndWith(Mixed.ToString()));
            Assert.That(remembered.TuningRecord, Is.Not.EqualTo(usual.TuningRecord));
            Assert.That(SmallRuns.Finished(remembered, 1), Is.EqualTo(SmallRuns.Finished(usual, 1)).Within(1e-2), "the same up to rounding");
        }

        [Test]
        public void ARunThatGoesOnWithOtherTilesSaysSo()
        {
            using OpenClBackend usual = Info.Open(KernelVariant.Gpu), other = Info.Open(Mixed);
            Checkpoint checkpoint;
            using (TrainingRun run = new TrainingRun(SmallRuns.Small(1), SmallRuns.Blobs(95, 1), SmallRuns.Blobs(30, 2), SmallRuns.Settings(2), usual)) checkpoint = run.Capture();
            Assert.That(checkpoint.TuningRecord, Does.Contain(DenseTiling.Usual(Info).ToString()));
            Assert.That(Warnings(checkpoint, usual), Is.Empty);
            Assert.That(Warnings(checkpoint, other).Single(), Does.Contain(DenseTiling.Usual(Info).ToString()).And.Contain(Mixed.ToString()));
        }

        static List<string> Warnings(Checkpoint checkpoint, IBackend backend)
        {
            var heard = new Warned();
            using (new TrainingRun(checkpoint, SmallRuns.Blobs(95, 1), SmallRuns.Blobs(30, 2), SmallRuns.Settings(2), backend, heard)) return heard.Lines;
        }

        sealed class Warned : ILogger
        {
            public List<string> Lines { get; } = new List<string>();
            public IDisposable BeginScope<TState>(TState state) => null;
            public bool IsEnabled(LogLevel level) => level >= LogLevel.Warning;

            public void Log<TState>(LogLevel level, EventId id, TState state, Exception failure, Func<TState, Exception, string> format)
            {
                if (IsEnabled(level)) Lines.Add(format(state, failure));
            }
        }

        [Test]
        public void ADeviceIsTunedOnceAndAfterForgettingAgain()
        {
            using var folder = new TestFiles.Folder();
            var tuning = new TuningFolder(folder.File("made when needed"));
            Assert.That(tuning.Forget(), Is.Zero);
            using OpenClBackend first = TestBackends.Device(tuning).Open(KernelVariant.Gpu);
            string file = Directory.GetFiles(tuning.Path).Single(), text = File.ReadAllText(file);
            Assert.That(text.Split('\n').Skip(2).Take(3).All(line => first.TuningRecord.Contains(line)), text);
            using (OpenClBackend second = TestBackends.Device(tuning).Open(KernelVariant.Gpu)) Assert.That(second.TuningRecord, Is.EqualTo(first.TuningRecord));

            File.WriteAllText(file, text.Substring(0, text.Length / 2));
            using (TestBackends.Device(tuning).Open(KernelVariant.Gpu)) Assert.That(File.ReadAllText(file), Does.EndWith("\nend\n"), "a damaged record is made anew");
            Assert.That(tuning.Forget(), Is.EqualTo(1));
            Assert.That(Directory.GetFiles(tuning.Path), Is.Empty);
        }

        [Test]
        public void ATileThatTheDriverDoesNotBuildIsNotChosen()
        {
            using var folder = new TestFiles.Folder();
            OpenClDeviceInfo device = TestBackends.Device(new TuningFolder(folder.Path), name => (name == OpenClDenseGpuOps.File ? "#if ROWS == 64\n#error no such tile\n#endif\n" : "") + KernelSource.Embedded(name));
            using OpenClBackend backend = device.Open(KernelVariant.Gpu);
            Assert.That(DenseTiling.Usual(Info).ToString(), Does.Contain("64x64"), "the usual one");
            Assert.That(backend.TuningRecord, Does.Not.Contain("64x64"));
            Assert.That(folder.Names().Length, Is.EqualTo(1));
            Assert.That(SmallRuns.Finished(backend, 1), Has.None.NaN, "what is built later is built");
            Assert.That(() => backend.Build(), Throws.Nothing);
        }

        [Test]
        public void AFolderThatCannotBeUsedIsNoError()
        {
            using var folder = new TestFiles.Folder();
            File.WriteAllText(folder.File("file"), "not a folder");
            var tuning = new TuningFolder(folder.File("file"));
            Assert.That(tuning.Read(Name), Is.Null);
            tuning.Write(Name, "text");
            Assert.That(tuning.Read(Name), Is.Null);
            Assert.That(tuning.Forget(), Is.Zero);
            Assert.That(() => new TuningFolder(""), Throws.ArgumentException);
        }

        [Test]
        public void CpuKernelsAreNotTuned()
        {
            using var folder = new TestFiles.Folder();
            using OpenClBackend backend = TestBackends.Device(new TuningFolder(folder.Path)).Open(KernelVariant.Cpu);
            Assert.That(folder.Names(), Is.Empty);
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class CheckpointFileTests
    {
        static readonly byte[] Sound = CheckpointFile.Write(TestFiles.Checkpoint());

        [Test]
        public void EveryBitComesBack()
        {
            Checkpoint was = TestFiles.Checkpoint(), read = CheckpointFile.Read(Sound);
            Assert.That(ModelFile.Write(read.Model), Is.EqualTo(ModelFile.Write(was.Model)));
            Assert.That(read.Best.SelectMany(Bits), Is.EqualTo(was.Best.SelectMany(Bits)));
            Assert.That(Memories(read), Is.EqualTo(Memories(was)));
            Assert.That(Memories(read).Count, Is.EqualTo(12));
            Assert.That(new[] { read.Progress.Epoch, read.Progress.Step, read.Progress.StepInEpoch, read.Progress.Correct, read.Progress.BestEpoch }, Is.EqualTo(new[] { 2, 77, 7, 19, 1 }));
            Assert.That(Numbers(read.Progress), Is.EqualTo(Numbers(was.Progress)));
            Assert.That(read.Progress.Curve.Select(point => point.Epoch), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(read.Settings, Is.EquivalentTo(was.Settings));
            Assert.That(read.Device, Is.EqualTo("managed"));
            Assert.That(read.TuningRecord, Is.EqualTo("tiles=4"));
            Assert.That(CheckpointFile.Write(read), Is.EqualTo(Sound));
        }

        [Test]
        public void ARunThatHasJustBegunComesBack()
        {
            var read = CheckpointFile.Read(CheckpointFile.Write(new Checkpoint(TestFiles.Regression(new Huber()), null, new RunProgress(), new Dictionary<string, string>(), "", null)));
            Assert.That(read.Best, Is.Null);
            Assert.That(read.Progress.BestLoss, Is.EqualTo(double.PositiveInfinity));
            Assert.That(read.Progress.Curve, Is.Empty);
            Assert.That(read.Device, Is.EqualTo(""));
            Assert.That(read.TuningRecord, Is.Null);
        }

        [Test]
        public void FilesComeBack()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("run.graft");
            CheckpointFile.Save(TestFiles.Checkpoint(), path);
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(Sound));
            Assert.That(CheckpointFile.Write(CheckpointFile.Load(path)), Is.EqualTo(Sound));
            Assert.That(folder.Names(), Is.EqualTo(new[] { "run.graft" }));
            Assert.That(() => ModelFile.Load(path), Throws.TypeOf<ModelFileException>().With.Message.Contains("load it with CheckpointFile"));
            Assert.That(() => CheckpointFile.Load(path + "s"), Throws.TypeOf<ModelFileException>().With.Message.Contains("does not exist"));
        }

        [Test]
        public void WhatIsNoCheckpointIsRefused()
        {
            byte[] payload = FileSurgery.Payload(Sound);
            Refused(ModelFile.Write(TestFiles.Classifier()), "load it with ModelFile");
            Refused(new byte[0], "empty");
            Refused(Sound.Take(100).ToArray(), "cut short");
            Refused(FileSurgery.Seal(Sound, payload.Concat(new byte[] { 0 }).ToArray()), "follow the last field");
            Refused(FileSurgery.Replace(Sound, "state", new byte[] { 0x90 }), "0 parts instead of 6");
            Refused(FileSurgery.Replace(Sound, "best", new byte[] { 0x90 }), "0 parts instead of 6");
            Refused(FileSurgery.Replace(Sound, "m", new byte[] { 0x93, 0, 0x91, 1, 0xc4, 4, 0, 0, 0, 0 }), "belongs to a parameter of");
            Refused(FileSurgery.Rename(Sound, "m", "x"), "names ascend");
            Refused(FileSurgery.Replace(Sound, "step", new byte[] { 0xff }), "step is -1");
            Refused(FileSurgery.Replace(Sound, "bestLoss", new byte[] { 1 }), "64-bit float");
            Refused(FileSurgery.Replace(Sound, "curve", new byte[] { 0xdd, 0x7f, 0xff, 0xff, 0xff }), "curve");
            Refused(FileSurgery.Replace(Sound, "device", new byte[] { 0xdb, 0x7f, 0xff, 0xff, 0xff }), "device");
        }

        // A checkpoint of a run that went astray would be of no use, and would replace one that is.
        [Test]
        public void ARunThatWentAstrayIsNotSaved()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("run.graft");
            CheckpointFile.Save(TestFiles.Checkpoint(), path);
            Checkpoint astray = TestFiles.Checkpoint();
            astray.Model.Network.Parameters.First().Value.Data[0] = float.NaN;
            Assert.That(() => CheckpointFile.Save(astray, path), Throws.TypeOf<ModelFileException>().With.Message.Contains("learning rate"));
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(Sound));
        }

        static void Refused(byte[] bytes, string word) => Assert.That(() => CheckpointFile.Read(bytes), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));

        static IEnumerable<int> Bits(Tensor tensor) => tensor.Data.Select(BitConverter.SingleToInt32Bits);

        static List<string> Memories(Checkpoint checkpoint) =>
            checkpoint.Model.Network.Parameters.SelectMany(parameter => parameter.State.Select(memory => memory.Key + ": " + string.Join(" ", Bits(memory.Value)))).ToList();

        static IEnumerable<long> Numbers(RunProgress progress) =>
            new[] { progress.LossSum, progress.BestLoss, progress.Seconds }
                .Concat(progress.Curve.SelectMany(point => new[] { point.TrainingLoss, point.TrainingAccuracy, point.ValidationLoss, point.ValidationAccuracy, point.Seconds }))
                .Select(BitConverter.DoubleToInt64Bits);
    }
}

using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class CalibrationTests
    {
        static readonly byte[] Sound = TestFiles.Open(TestFiles.Calibrated());
        static readonly byte[] One = { 0xca, 0x3f, 0x80, 0, 0 }, Two = { 0xca, 0x40, 0, 0, 0 }, Zero = { 0xca, 0, 0, 0, 0 }, NaN = { 0xca, 0x7f, 0xc0, 0, 0 }, Nil = { 0xc0 };

        [Test]
        public void NumbersOutsideTheirRangesAreRefused()
        {
            foreach (float temperature in new[] { 0, -1, float.NaN, float.PositiveInfinity }) Assert.That(() => new Calibration(temperature), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("temperature"));
            foreach (float threshold in new[] { -0.1f, 1.1f, float.NaN }) Assert.That(() => new Calibration(1, threshold), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("threshold"));
            foreach (float logit in new[] { float.NaN, float.NegativeInfinity }) Assert.That(() => new Calibration(1, 0, logit), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("unknown"));
            Model regression = TestFiles.Regression(new Huber());
            Assert.That(() => new Model(regression.Network, regression.Loss, null, 1, null, null, new Calibration(1)), Throws.TypeOf<ArgumentException>().With.Message.Contains("regression"));
        }

        [Test]
        public void ItComesBackAsItWas()
        {
            Calibration read = ModelFile.Read(Sound).Calibration;
            Assert.That(new[] { read.Temperature, read.Threshold, read.UnknownLogit }, Is.EqualTo(new float?[] { 1.25f, 0.75f, -2 }));
            Assert.That(TestFiles.Open(ModelFile.Read(Sound)), Is.EqualTo(Sound));
            Model model = TestFiles.Remembering();
            byte[] both = TestFiles.Open(new Model(model.Network, model.Loss, model.Classes, model.InputScale, model.Metadata, model.Memory, new Calibration(2)));
            Assert.That(ModelFile.Read(both).Memory.Count, Is.EqualTo(5));
            Assert.That(ModelFile.Read(both).Calibration.UnknownLogit, Is.Null);
            Assert.That(TestFiles.Open(ModelFile.Read(both)), Is.EqualTo(both));
            Assert.That(ModelFile.Read(TestFiles.Open(TestFiles.Classifier())).Calibration, Is.Null);
        }

        [Test]
        public void ContentThatIsWrong()
        {
            Assert.That(ModelFile.Read(With(Two, One, Nil)).Calibration.Temperature, Is.EqualTo(2), "a sound one, made by hand");
            Refused(With(Zero, One, Nil), "temperature");
            Refused(With(NaN, One, Nil), "NaN");
            Refused(With(One, Two, Nil), "threshold");
            Refused(With(Nil, One, Nil), "32-bit float");
            Refused(With(One, Zero, NaN), "NaN");
            Refused(With(One, One), "2 parts");
            Refused(FileSurgery.Replace(Sound, "calibration", Nil), "Get the file anew");
            Refused(FileSurgery.Rename(Sound, "calibration", "calibratiom"), "'calibratiom' stands where");
        }

        static byte[] With(params byte[][] parts) => FileSurgery.Replace(Sound, "calibration", new[] { (byte)(0x90 + parts.Length) }.Concat(parts.SelectMany(part => part)).ToArray());
        static void Refused(byte[] bytes, string word) => Assert.That(() => ModelFile.Read(bytes), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));
    }
}

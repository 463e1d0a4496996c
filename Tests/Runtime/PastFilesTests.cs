using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>
    /// Files of every format so far, written when it was the last, with the answers that their models gave then: to an input that rises from
    /// -0.35 in steps of 0.25.
    /// </summary>
    public sealed class PastFilesTests
    {
        [TestCase("1-plain.graft", 0.34565657f, 0.6543434f)]
        [TestCase("1-varied.graft", 0.6365303f, 0.36346972f)]
        [TestCase("1-nested.graft", 0.60845226f, 0.3019271f)]
        [TestCase("1-memory.graft", 0.34565657f, 0.6543434f)]
        [TestCase("1-regression.graft", -1.8370843f, 0.013768703f)]
        [TestCase("2-float32-sparse.graft", 0.20663631f, 0.6255565f, 0.1678072f)]
        [TestCase("2-float16-sparse.graft", 0.20662142f, 0.62558043f, 0.1677981f)]
        [TestCase("2-int8-sparse.graft", 0.20800619f, 0.6236612f, 0.1683326f)]
        [TestCase("2-float32-dense.graft", 0.6365303f, 0.36346972f)]
        [TestCase("2-float16-dense.graft", 0.63649917f, 0.36350083f)]
        [TestCase("2-int8-dense.graft", 0.6371904f, 0.3628096f)]
        [TestCase("2-memory-calibration.graft", 0.34565657f, 0.6543434f)]
        [TestCase("2-signed.graft", 0.60845226f, 0.3019271f)]
        public void AnswerAsTheyDid(string name, params float[] answers)
        {
            Model model = ModelFile.Read(PastFiles.Bytes(name));
            using var predictor = new Predictor(new Model(model.Network, model.Loss, model.Classes));
            var answer = new float[answers.Length];
            predictor.Predict(Enumerable.Range(1, model.Network.Input.Count).Select(i => 0.25f * i - 0.6f).ToArray(), answer);
            Assert.That(answer, Is.EqualTo(answers).Within(1e-5));
        }

        [Test]
        public void SayWhatTheySaid()
        {
            Model plain = ModelFile.Read(PastFiles.Bytes("1-plain.graft")), memory = ModelFile.Read(PastFiles.Bytes("1-memory.graft"));
            Assert.That(ModelFile.Write(plain), Is.EqualTo(ModelFile.Write(TestFiles.Classifier())));
            Assert.That(ModelFile.Write(memory), Is.EqualTo(ModelFile.Write(TestFiles.Remembering())));
            Assert.That(memory.Memory.Count, Is.EqualTo(5));
            Assert.That(plain.Calibration, Is.Null);
        }

        [Test]
        public void CarryWhatTheyCarried()
        {
            Model model = ModelFile.Read(PastFiles.Bytes("2-memory-calibration.graft"));
            Assert.That((model.Memory.Count, model.Calibration.Temperature, model.Calibration.Threshold, model.Calibration.UnknownLogit), Is.EqualTo((5, 1.25f, 0.75f, (float?)-2)));
            var key = new SignatureKey(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray());
            Assert.That(ModelFile.Read(PastFiles.Bytes("2-signed.graft"), null, key).Network.Outputs, Is.EqualTo(2));
        }

        // Deflate may differ from runtime to runtime; what is deflated may not.
        [Test]
        public void AreSavedAsTheyWereInTheSameStorage()
        {
            foreach (WeightStorage storage in WeightStorage.All)
                foreach (string form in new[] { "sparse", "dense" })
                {
                    byte[] file = PastFiles.Bytes($"2-{storage}-{form}.graft");
                    byte[] again = ModelFile.Write(ModelFile.Read(file), null, new ModelFileSettings { Weights = storage, Compress = false });
                    Assert.That(FileSurgery.Payload(again), Is.EqualTo(FileSurgery.Payload(file)), $"{storage}, {form}");
                }
        }

        [TestCase("1-checkpoint.graft")]
        [TestCase("2-checkpoint.graft")]
        public void ARunOfThePastGoesOn(string name)
        {
            Checkpoint checkpoint = CheckpointFile.Read(PastFiles.Bytes(name));
            Assert.That(CheckpointFile.Write(checkpoint), Is.EqualTo(CheckpointFile.Write(TestFiles.Checkpoint())));
        }

        [Test]
        public void AreReadWithTheSameCare()
        {
            foreach (string name in new[] { "1-plain.graft", "1-varied.graft", "1-memory.graft", "1-nested.graft" })
            {
                byte[] file = PastFiles.Bytes(name);
                var mutations = new FileMutations(file, 4);
                int sound = 0;
                for (int i = 0; i < 1000; i++)
                    try
                    {
                        ModelFile.Read(mutations.Next(i % 2 == 0));
                        sound++;
                    }
                    catch (ModelFileException) { }
                Assert.That(sound, Is.GreaterThan(0));
                for (int length = 0; length < file.Length; length++) Assert.That(() => ModelFile.Read(file.Take(length).ToArray()), Throws.TypeOf<ModelFileException>());
            }
        }
    }
}

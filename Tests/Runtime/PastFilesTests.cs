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
        public void AnswerAsTheyDid(string name, params float[] answers)
        {
            Model model = ModelFile.Read(PastFiles.Bytes(name));
            using var predictor = new Predictor(model);
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
        public void ARunOfThePastGoesOn()
        {
            Checkpoint checkpoint = CheckpointFile.Read(PastFiles.Bytes("1-checkpoint.graft"));
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

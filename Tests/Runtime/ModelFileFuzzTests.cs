using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class ModelFileFuzzTests
    {
        // The file's own tensors take about its size once more, layers and the walk through their shapes the rest: at most 64 bytes for each
        // byte of the payload, and 64 KiB for messages, exceptions and what the first use of a table makes. Zeros that are left out take four
        // bytes each, as many as the limit of parameters lets there be.
        const int PerByte = 64, Constant = 64 * 1024, Parameters = 4096;
        static readonly ModelLimits Limits = new ModelLimits { Parameters = Parameters };

        [TestCase(1ul)]
        [TestCase(2ul)]
        public void DamagedFilesEndInAModelOrAnException(ulong seed)
        {
            foreach (Model model in new[] { TestFiles.Classifier(), TestFiles.Varied(), TestFiles.Remembering(), TestFiles.Calibrated() }) Run(model, 5_000, seed, new ModelFileSettings { Compress = false });
        }

        [TestCase(1ul)]
        [TestCase(2ul)]
        public void DamagedFilesOfNestedLayersDoToo(ulong seed) => Run(TestFiles.Nested(), 5_000, seed, new ModelFileSettings { Compress = false });

        [TestCase(1ul)]
        [TestCase(2ul)]
        public void DamagedFilesOfEveryStorageDoToo(ulong seed)
        {
            foreach (WeightStorage storage in WeightStorage.All)
                foreach (bool compress in new[] { false, true })
                {
                    Run(TestFiles.Sparse(), 3_000, seed, new ModelFileSettings { Weights = storage, Compress = compress });
                    Run(TestFiles.Varied(), 3_000, seed, new ModelFileSettings { Weights = storage, Compress = compress });
                }
        }

        [Test]
        public void DamagedFilesThatAreSignedDoToo() => Run(TestFiles.Sparse(), 3_000, 3, new ModelFileSettings { Key = new SignatureKey(new byte[16]) });

        static void Run(Model model, int mutations, ulong seed, ModelFileSettings settings)
        {
            int sound = FuzzCheck.Run(ModelFile.Write(model, Limits, settings), mutations, seed, PerByte, Constant, bytes => ModelFile.Read(bytes, Limits), read => ModelFile.Write(read, null, settings), Parameters);
            Assert.That(sound, Is.GreaterThan(0), "some changed weights must be readable, or the mutations never reach the parser");
        }
    }
}

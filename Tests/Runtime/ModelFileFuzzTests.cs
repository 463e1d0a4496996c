using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class ModelFileFuzzTests
    {
        // The file's own tensors take about its size once more, layers and the walk through their shapes the rest: at most 64 bytes for each
        // byte of the file, and 64 KiB for messages, exceptions and what the first use of a table makes.
        const int PerByte = 64, Constant = 64 * 1024;

        [TestCase(1ul)]
        [TestCase(2ul)]
        public void DamagedFilesEndInAModelOrAnException(ulong seed)
        {
            foreach (Model model in new[] { TestFiles.Classifier(), TestFiles.Varied(), TestFiles.Remembering() })
            {
                int sound = FuzzCheck.Run(ModelFile.Write(model), 5_000, seed, PerByte, Constant, bytes => ModelFile.Read(bytes), read => ModelFile.Write(read));
                Assert.That(sound, Is.GreaterThan(0), "some changed weights must be readable, or the mutations never reach the parser");
            }
        }

        [TestCase(1ul)]
        [TestCase(2ul)]
        public void DamagedFilesOfNestedLayersDoToo(ulong seed)
        {
            int sound = FuzzCheck.Run(ModelFile.Write(TestFiles.Nested()), 5_000, seed, PerByte, Constant, bytes => ModelFile.Read(bytes), model => ModelFile.Write(model));
            Assert.That(sound, Is.GreaterThan(0), "some changed weights must be readable, or the mutations never reach the parser");
        }
    }
}

using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class CheckpointFileFuzzTests
    {
        const int PerByte = 64, Constant = 64 * 1024;

        [Test]
        public void DamagedFilesEndInACheckpointOrAnException()
        {
            int sound = FuzzCheck.Run(CheckpointFile.Write(TestFiles.Checkpoint()), 2_000, 3, PerByte, Constant, bytes => CheckpointFile.Read(bytes), checkpoint => CheckpointFile.Write(checkpoint));
            Assert.That(sound, Is.GreaterThan(0), "some changed weights must be readable, or the mutations never reach the parser");
        }
    }
}

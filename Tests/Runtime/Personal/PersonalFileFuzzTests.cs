using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class PersonalFileFuzzTests
    {
        const int PerByte = 64, Constant = 64 * 1024;

        [Test]
        public void DamagedFilesEndInARecordOrAnException()
        {
            PersonalExample[] examples = Enumerable.Range(1, 6).Select(i => new PersonalExample(i, i % 2 == 0 ? "star" : "moon", Pupils.Pixels(i))).ToArray();
            byte[] file = PersonalFile.Write(new PersonalRecord(examples, 7, "abc", TestFiles.Grafted(), true));
            int sound = FuzzCheck.Run(file, 2_000, 3, PerByte, Constant, bytes => PersonalFile.Read(bytes), record => PersonalFile.Write(record));
            Assert.That(sound, Is.GreaterThan(0), "some changed pixels must be readable, or the mutations never reach the parser");
        }
    }
}

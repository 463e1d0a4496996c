using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class PersonalFileTests
    {
        // Small records are not deflated, so that their payload lies open.
        static readonly byte[] Sound = PersonalFile.Write(Record());

        static PersonalRecord Record() => new PersonalRecord(
            new[] { Example(2, "star"), Example(3, "nö"), Example(7, "star"), Example(90, "moon") }, 91, "abc", TestFiles.Classifier(), true);

        static PersonalExample Example(long id, string label) => new PersonalExample(id, label, Pupils.Pixels((int)(id % 100)));

        [Test]
        public void EverythingComesBack()
        {
            PersonalRecord was = Record(), read = PersonalFile.Read(Sound);
            Assert.That(read.Examples.Select(example => example.Id), Is.EqualTo(was.Examples.Select(example => example.Id)));
            Assert.That(read.Examples.Select(example => example.Label), Is.EqualTo(was.Examples.Select(example => example.Label)));
            Assert.That(read.Examples.SelectMany(example => example.Pixels.ToArray()), Is.EqualTo(was.Examples.SelectMany(example => example.Pixels.ToArray())));
            Assert.That(read.NextId, Is.EqualTo(was.NextId));
            Assert.That(read.Shipped, Is.EqualTo("abc"));
            Assert.That(read.IsCurrent, Is.True);
            Assert.That(ModelFile.Write(read.Learned), Is.EqualTo(ModelFile.Write(was.Learned)));
            Assert.That(PersonalFile.Write(read), Is.EqualTo(Sound));
        }

        [Test]
        public void NumbersMayBeLong()
        {
            PersonalRecord read = PersonalFile.Read(PersonalFile.Write(new PersonalRecord(new[] { Example(1L << 40, "star") }, (1L << 40) + 1, "", null, false)));
            Assert.That(read.Examples[0].Id, Is.EqualTo(1L << 40));
            Assert.That(read.NextId, Is.EqualTo((1L << 40) + 1));
        }

        [Test]
        public void AnEmptyRecordComesBack()
        {
            PersonalRecord read = PersonalFile.Read(PersonalFile.Write(new PersonalRecord(new PersonalExample[0], 1, "", null, false)));
            Assert.That(read.Examples, Is.Empty);
            Assert.That(read.Learned, Is.Null);
            Assert.That(read.NextId, Is.EqualTo(1));
        }

        [Test]
        public void OtherFilesAreNamed()
        {
            Assert.That(() => PersonalFile.Read(ModelFile.Write(TestFiles.Classifier())), Throws.TypeOf<ModelFileException>().With.Message.Contains("load it with ModelFile"));
            Assert.That(() => ModelFile.Read(Sound), Throws.TypeOf<ModelFileException>().With.Message.Contains("load it with PersonalFile"));
            Assert.That(() => CheckpointFile.Read(Sound), Throws.TypeOf<ModelFileException>().With.Message.Contains("load it with PersonalFile"));
        }

        [Test]
        public void WhatIsNoRecordIsRefused()
        {
            Refused(new byte[0], "empty");
            Refused(Sound.Take(100).ToArray(), "cut short");
            Refused(FileSurgery.Replace(Sound, "pixels", new byte[] { 5 }), "6 pixels instead of 5");
            Refused(FileSurgery.Replace(Sound, "pixels", new byte[] { 0xce, 0x7f, 0xff, 0xff, 0xff }), "pixels in an example");
            Refused(FileSurgery.Replace(Sound, "classes", new byte[] { 0x92, 0xa1, 97, 0xa1, 98 }), "class 2, which has not come");
            Refused(FileSurgery.Replace(Sound, "classes", new byte[] { 0x93, 0xa1, 97, 0xa1, 98, 0xa1, 97 }), "not those of the examples");
            Refused(FileSurgery.Replace(Sound, "examples", new byte[] { 0x90 }), "not those of the examples");
            Refused(FileSurgery.Replace(Sound, "examples", new byte[] { 0xdd, 0, 0, 0xff, 0xff }), "cannot be read");
            Refused(FileSurgery.Replace(Sound, "examples", new byte[] { 0xdd, 0x7f, 0xff, 0xff, 0xff }), "cannot be read");
            Refused(FileSurgery.Replace(Sound, "nextId", new byte[] { 3 }), "which is taken");
            Refused(FileSurgery.Replace(Sound, "isCurrent", new byte[] { 3 }), "cannot be read");
            Assert.That(() => PersonalFile.Read(Sound, new ModelLimits { Examples = 3 }), Throws.TypeOf<ModelFileException>().With.Message.Contains("4 examples"));
            Assert.That(() => PersonalFile.Write(Record(), new ModelLimits { Examples = 3 }), Throws.TypeOf<ModelFileException>().With.Message.Contains("4 examples"));
        }

        static void Refused(byte[] bytes, string word) => Assert.That(() => PersonalFile.Read(bytes), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));
    }
}

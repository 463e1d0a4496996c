using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class SignatureTests
    {
        static readonly SignatureKey Key = new SignatureKey(Enumerable.Range(1, 32).Select(i => (byte)i).ToArray()), Other = new SignatureKey(new byte[32]);
        static readonly byte[] Signed = ModelFile.Write(TestFiles.Sparse(), null, new ModelFileSettings { Key = Key });

        [Test]
        public void ASignedFileLoadsWithItsKeyAndWithout()
        {
            byte[] unsigned = ModelFile.Write(TestFiles.Sparse());
            Assert.That(Signed.Length, Is.EqualTo(unsigned.Length + 32));
            Assert.That(ModelFile.Write(ModelFile.Read(Signed, null, Key)), Is.EqualTo(unsigned));
            Assert.That(ModelFile.Write(ModelFile.Read(Signed)), Is.EqualTo(unsigned));
            using var folder = new TestFiles.Folder();
            ModelFile.Save(TestFiles.Sparse(), folder.File("a"), null, new ModelFileSettings { Key = Key });
            Assert.That(System.IO.File.ReadAllBytes(folder.File("a")), Is.EqualTo(Signed));
            Assert.That(ModelFile.Inspect(folder.File("a")).IsSigned);
            ModelFile.Load(folder.File("a"), null, Key);
            Assert.That(() => ModelFile.Load(folder.File("a"), null, Other), Throws.TypeOf<ModelFileException>().With.Message.Contains(folder.File("a")));
        }

        [Test]
        public void WhatIsNotSignedWithTheKeyIsRefused()
        {
            Refused(ModelFile.Write(TestFiles.Sparse()), Key, "is not signed");
            Refused(Signed, Other, "not signed with the key");
            Refused(ModelFile.Write(TestFiles.Sparse(), null, new ModelFileSettings { Key = Other }), Key, "not signed with the key");
            for (int at = 12; at < Signed.Length; at++) Refused(Flipped(at), Key, "");
            // A right checksum does not help, wherever the change is: each is refused before its payload is looked at.
            for (int at = 12; at < Signed.Length - 32; at++) Refused(FileSurgery.Resealed(Flipped(at)), Key, at < 20 || at == 28 ? "" : "not signed with the key");
        }

        [Test]
        public void TheFlagCannotBeTakenAway()
        {
            byte[] stripped = FileSurgery.SealStored(Signed, Signed.Skip(32).Take(Signed.Length - 96).ToArray(), BitConverter.ToInt64(Signed, FileSurgery.InflatedAt), FileSurgery.Flags(Signed) & ~FileSurgery.Signed);
            Assert.That(ModelFile.Read(stripped).Classes.Count, Is.EqualTo(3), "a sound file");
            Refused(stripped, Key, "is not signed");
        }

        [Test]
        public void AnOldFileIsNotSigned() => Refused(PastFiles.Bytes("1-plain.graft"), Key, "is not signed");

        [Test]
        public void AShortKeyIsNone()
        {
            Assert.That(() => new SignatureKey(new byte[15]), Throws.TypeOf<ArgumentException>().With.Message.Contains("16"));
            Assert.That(() => new SignatureKey(new byte[16]), Throws.Nothing);
            byte[] bytes = Enumerable.Range(1, 32).Select(i => (byte)i).ToArray();
            var key = new SignatureKey(bytes);
            bytes[0] = 99;
            Assert.That(ModelFile.Write(TestFiles.Sparse(), null, new ModelFileSettings { Key = key }), Is.EqualTo(Signed), "it has a copy");
        }

        static byte[] Flipped(int at)
        {
            var changed = (byte[])Signed.Clone();
            changed[at] ^= 4;
            return changed;
        }

        static void Refused(byte[] bytes, SignatureKey key, string word) => Assert.That(() => ModelFile.Read(bytes, null, key), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));
    }
}

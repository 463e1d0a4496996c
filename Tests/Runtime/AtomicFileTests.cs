using System;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class AtomicFileTests
    {
        static readonly byte[] Old = { 1, 2, 3 }, New = { 4, 5, 6, 7, 8 };

        [Test]
        public void MakesAndReplacesAFileAndLeavesNothingElse()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("a");
            foreach (byte[] content in new[] { New, Old, New })
            {
                AtomicFile.Write(path, content);
                Assert.That(File.ReadAllBytes(path), Is.EqualTo(content));
            }
            Assert.That(folder.Names(), Is.EqualTo(new[] { "a" }));
        }

        [Test]
        public void AFailureInTheMiddleKeepsTheOldFile()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("a");
            AtomicFile.Write(path, Old);
            Assert.That(() => AtomicFile.Write(path, stream =>
            {
                stream.Write(New, 0, 2);
                throw new IOException("No space left.");
            }), Throws.TypeOf<IOException>());
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(Old));
            Assert.That(folder.Names(), Is.EqualTo(new[] { "a" }));
        }

        [Test]
        public void TheOldFileStandsUntilTheNewOneIsComplete()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("a");
            AtomicFile.Write(path, Old);
            AtomicFile.Write(path, stream =>
            {
                stream.Write(New, 0, 2);
                stream.Flush();
                Assert.That(File.ReadAllBytes(path), Is.EqualTo(Old), "this is what a process killed here leaves");
                stream.Write(New, 2, 3);
            });
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(New));
        }

        [Test]
        public void WhatAKilledProcessLeftIsOverwritten()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("a");
            Model model = TestFiles.Classifier();
            ModelFile.Save(model, path);
            byte[] bytes = File.ReadAllBytes(path);
            File.WriteAllBytes(AtomicFile.TemporaryOf(path), bytes.Concat(bytes).Take(bytes.Length + 9).ToArray());
            Assert.That(ModelFile.Write(ModelFile.Load(path)), Is.EqualTo(bytes));
            ModelFile.Save(model, path);
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes));
            Assert.That(folder.Names(), Is.EqualTo(new[] { "a" }));
        }

        [Test]
        public void WhereNothingCanBeSavedTheMessageSaysWhy()
        {
            using var folder = new TestFiles.Folder();
            Model model = TestFiles.Classifier();
            Refused(model, folder.File("none/a"), "folder does not exist");
            Refused(model, folder.Path, "is a folder");
            Refused(model, "", "no path");
            Refused(model, null, "no path");
            Directory.CreateDirectory(AtomicFile.TemporaryOf(folder.File("a")));
            Refused(model, folder.File("a"), "cannot be saved");
            Assert.That(folder.Names(), Is.EqualTo(new[] { "a.partial" }));
        }

        [Test]
        public void AFailedSaveKeepsTheOldModel()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("a");
            ModelFile.Save(TestFiles.Classifier(), path);
            byte[] bytes = File.ReadAllBytes(path);
            using (new FileStream(AtomicFile.TemporaryOf(path), FileMode.Create, FileAccess.Write, FileShare.None)) Refused(TestFiles.Classifier(6), path, "no other program");
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes));
            Assert.That(() => ModelFile.Save(TestFiles.Classifier(6), path, new ModelLimits { Bytes = 100 }), Throws.TypeOf<ModelFileException>());
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(bytes));
        }

        // Root may write everywhere, so as root there is nothing to see.
        [Test]
        public void AFolderThatMayNotBeWrittenIsNamedAsTheReason()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("locked/a");
            DirectoryInfo locked = Directory.CreateDirectory(folder.File("locked"));
            locked.Attributes |= FileAttributes.ReadOnly;
            try
            {
                File.WriteAllText(path + "?", "");
                Assert.Ignore("This user may write to read-only folders.");
            }
            catch (UnauthorizedAccessException)
            {
                Refused(TestFiles.Classifier(), path, "permissions");
            }
            finally
            {
                locked.Attributes &= ~FileAttributes.ReadOnly;
            }
        }

        [Test]
        public void ThreadsMaySaveToOnePathAndReadItMeanwhile()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("a");
            AtomicFile.Write(path, Old);
            Exception problem = null;
            Thread Started(Action action)
            {
                var thread = new Thread(() =>
                {
                    try
                    {
                        for (int i = 0; i < 20; i++) action();
                    }
                    catch (Exception caught)
                    {
                        problem = caught;
                    }
                });
                thread.Start();
                return thread;
            }
            Thread[] threads =
            {
                Started(() => AtomicFile.Write(path, Old)), Started(() => AtomicFile.Write(path, New)),
                Started(() =>
                {
                    int length = StoredFile.Read(path, FileKind.Model, new ModelLimits()).Length;
                    if (length != Old.Length && length != New.Length) throw new IOException($"A part was seen: {length} bytes.");
                }),
            };
            foreach (Thread thread in threads) thread.Join();
            Assert.That(problem, Is.Null);
            Assert.That(folder.Names(), Is.EqualTo(new[] { "a" }));
        }

        static void Refused(Model model, string path, string word) => Assert.That(() => ModelFile.Save(model, path), Throws.TypeOf<ModelFileException>().With.Message.Contains(word));
    }
}

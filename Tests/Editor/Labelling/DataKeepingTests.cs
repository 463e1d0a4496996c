using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>The journal: what outlives reloads and the editor, whatever became of its end.</summary>
    public sealed class DataKeepingTests
    {
        SmallData data;

        DataSession Session => data.Session;
        string Journal => data.PathOf("Library/Data/current.journal");

        [SetUp]
        public void SetUp() => data = new SmallData();

        [TearDown]
        public void TearDown() => data.Dispose();

        [Test]
        public void AReloadKeepsEverythingWithItsHistory()
        {
            data.OfSix();
            data.Edits.Relabel(new[] { 0 }, "d");
            data.Edits.Add(SmallData.Six().Take(0, 1), "a test");
            data.Edits.Delete(new[] { 3 });
            data.Edits.Undo();
            data.Edits.RenameClass(1, "bee");
            data.Edits.Undo();
            Session.Show(DataShow.All, 2);
            File.Delete(data.PathOf("six.graftdata"));
            data.Reload();
            Assert.That(data.Content, Is.EqualTo("10d 11b 12c 13a 14b 15c 10a"));
            Assert.That((Session.Changes, data.Edits.Undoes, data.Edits.Redoes), Is.EqualTo((2, "add 1 image of a test", "rename \"b\" to \"bee\"")));
            Assert.That(data.Shown, Is.EqualTo("12c 15c"));
            data.Edits.Undo();
            data.Edits.Undo();
            Assert.That(data.Content, Is.EqualTo("10a 11b 12c 13a 14b 15c"));
            data.Edits.Relabel(new[] { 5 }, 0);
            data.Restart();
            Assert.That(data.Content, Is.EqualTo("10a 11b 12c 13a 14b 15a"));
        }

        [Test]
        public void WhoOnlyLooksComesBackToTheFile()
        {
            data.OfSix();
            data.Reload();
            Assert.That((data.Content, Session.FilePath, Session.HasUnsaved), Is.EqualTo(("10a 11b 12c 13a 14b 15c", data.PathOf("six.graftdata"), false)));
            Assert.That(new FileInfo(Journal).Length, Is.LessThan(500), "and no copy of it was made");
            data.Edits.Delete(new[] { 0 });
            data.Restart();
            Assert.That(data.Content, Is.EqualTo("11b 12c 13a 14b 15c"));
        }

        [Test]
        public void TheMarkOfWhatIsSavedIsKept()
        {
            data.OfSix();
            data.Edits.Delete(new[] { 0 });
            Session.Save(data.PathOf("other.graftdata"));
            data.UntilIdle();
            data.Edits.Delete(new[] { 1 });
            data.Restart();
            Assert.That((Session.Changes, Session.FilePath), Is.EqualTo((1, data.PathOf("other.graftdata"))));
            data.Edits.Undo();
            Assert.That(Session.HasUnsaved, Is.False);
            data.Edits.Undo();
            Assert.That((data.Content, Session.Changes), Is.EqualTo(("10a 11b 12c 13a 14b 15c", 1)));
        }

        [Test]
        public void AFileThatSomebodyElseHasChangedIsReadAnewOrToldOf()
        {
            data.OfSix();
            data.Edits.Delete(new[] { 0 });
            Session.Save(data.PathOf("six.graftdata"));
            data.UntilIdle();
            DataFile.Save(SmallData.Six().Take(0, 2), data.PathOf("six.graftdata"));
            data.Reload();
            Assert.That(data.Content, Is.EqualTo("10a 11b"), "nothing here that it lacks");
            data.Edits.Delete(new[] { 0 });
            DataFile.Save(SmallData.Six(), data.PathOf("six.graftdata"));
            data.Reload();
            Assert.That(data.Content, Is.EqualTo("11b"));
            Assert.That(Session.Problem, Does.Contain("has changed since it was opened here"));
        }

        [Test]
        public void WhatIsNotSavedBecomesThePreviousSession()
        {
            data.OfSix();
            data.Edits.Delete(new[] { 0 });
            Assert.That(Session.HasPrevious, Is.False);
            Session.StartAfresh();
            Assert.That((data.Content, Session.HasUnsaved), Is.EqualTo(("", false)));
            data.Edits.Add(SmallData.Six().Take(4, 1), "a test");
            Session.ReopenPrevious();
            data.UntilIdle();
            Assert.That((data.Content, Session.Changes), Is.EqualTo(("11b 12c 13a 14b 15c", 1)));
            Session.ReopenPrevious();
            data.UntilIdle();
            Assert.That(data.Content, Is.EqualTo("14b"));
        }

        [Test]
        public void WhateverIsCutOrDamagedTheEditsBeforeItAreThere()
        {
            data.OfSix();
            string[] states = { data.Content, null, null, null, null };
            for (int i = 0; i < 4; i++)
            {
                Assert.That(i == 2 ? data.Edits.Add(SmallData.Six().Take(i, 1), "a test") : data.Edits.Relabel(new[] { i }, "n" + i));
                states[i + 1] = data.Content;
            }
            Session.Suspend();
            byte[] journal = File.ReadAllBytes(Journal);
            string path = data.PathOf("damaged.journal");
            var seen = new System.Collections.Generic.HashSet<string>();
            var random = new RandomStream(1, 0);
            for (int i = 0; i <= 2 * journal.Length; i++)
            {
                byte[] damaged = i <= journal.Length ? journal.AsSpan(0, i).ToArray() : (byte[])journal.Clone();
                if (i > journal.Length) damaged[i - journal.Length - 1] ^= (byte)(1 << random.NextInt(8));
                File.WriteAllBytes(path, damaged);
                try
                {
                    DataDocument read = OpenedData.OfJournal(path).Document;
                    seen.Add(Told(read));
                }
                catch (InvalidDataException)
                {
                    Assert.That(i <= journal.Length ? i : i - journal.Length - 1, Is.LessThan(JournalFile.Read(Journal)[0].end), "only without its beginning it is none");
                }
            }
            Assert.That(seen, Is.EquivalentTo(states));
        }

        [Test]
        public void RecordsThatDoNotFitEndIt()
        {
            data.OfSix();
            data.Edits.Relabel(new[] { 0 }, "d");
            Session.Suspend();
            var records = JournalFile.Read(Journal);
            foreach (byte[] bad in new[] { new byte[] { 99 }, new byte[] { JournalRecord.Redo }, new byte[] { JournalRecord.Edit }, new byte[] { JournalRecord.Block, 1 },
                JournalRecord.OfEdit(new DataEdit("x", new[] { 6 }, new[] { 0 }, new[] { 0 })), JournalRecord.OfEdit(new DataEdit("x", new[] { 0 }, new[] { 9 }, new[] { 0 })),
                JournalRecord.OfEdit(DataEdit.OfClass("x", -1, null, "y")) })
            {
                string path = data.PathOf("bad.journal");
                File.Copy(Journal, path, true);
                long end = JournalFile.Append(path, records[records.Count - 1].end, bad);
                JournalFile.Append(path, end, JournalRecord.OfUndo());
                OpenedData opened = OpenedData.OfJournal(path);
                Assert.That(Told(opened.Document), Is.EqualTo("10d 11b 12c 13a 14b 15c"));
                Assert.That(opened.JournalEnd, Is.EqualTo(records[records.Count - 1].end));
            }
        }

        [Test]
        public void AJournalThatCannotBeWrittenSaysSoAndIsWrittenLater()
        {
            data.OfSix();
            Session.Suspend();
            File.Delete(Journal);
            Directory.CreateDirectory(Journal);
            data.Edits.Delete(new[] { 0 });
            data.Until(() => Session.Problem != null, "it is told");
            Assert.That(Session.Problem, Does.Contain("The edits cannot be kept"));
            Directory.Delete(Journal);
            File.WriteAllBytes(Journal, Array.Empty<byte>());
            data.Edits.Delete(new[] { 1 });
            Session.Suspend();
            Assert.That(data.Content, Is.EqualTo("12c 13a 14b 15c"));
        }

        static string Told(DataDocument document) => string.Join(" ", Enumerable.Range(0, document.Images.Count).Where(document.Has).Select(id => $"{document.Images[id].Span[0]}{document.NameOf(document.LabelOf(id))}"));
    }
}

using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>What a transfer session keeps, and what it never loses: across a reload, a new session, a damaged file and a save.</summary>
    public sealed class TransferKeepingTests
    {
        string folder, shipped;
        TransferSession session;

        [SetUp]
        public void SetUp()
        {
            Directory.CreateDirectory(folder = Path.Combine(Path.GetTempPath(), "graft-transfer-" + Guid.NewGuid().ToString("N")));
            shipped = Path.Combine(folder, "digits-0-4.graft");
            ModelFile.Save(SmallClassifier.Of("0", "1", "2", "3", "4"), shipped);
            session = NewSession();
        }

        [TearDown]
        public void TearDown()
        {
            session.Dispose();
            Directory.Delete(folder, true);
        }

        [Test]
        public void AReloadLosesNothingAndTrainsOn()
        {
            session.Open(shipped);
            Draw(session.Examples.AddClass("5"), 5, 5);
            session.SetFrozen(0, true);
            session.Train();
            string stored = session.Suspend();
            Assert.That(session.State, Is.Not.EqualTo(TransferState.Training), "no thread is left");
            session = NewSession();
            Assert.That(session.Restore(stored), Is.True, session.Problem);
            Assert.That(session.State, Is.EqualTo(TransferState.Training));
            Assert.That((session.Frozen, session.Examples.Count), Is.EqualTo((1, 5)));
            Finish(session);
            Assert.That(session.State, Is.EqualTo(TransferState.Trained), session.Problem);
        }

        [Test]
        public void ANewSessionCanBeTakenBack()
        {
            session.Open(shipped);
            Draw(session.Examples.AddClass("5"), 5, 5);
            Assert.That(session.StartAfresh(), Is.True, session.Problem);
            Assert.That((session.State, session.Examples.Count), Is.EqualTo((TransferState.Empty, 0)));
            Assert.That(session.HasPrevious, Is.True);
            Assert.That(session.ReopenPrevious(), Is.True, session.Problem);
            Assert.That((session.State, session.Examples.Count), Is.EqualTo((TransferState.Gathering, 5)));
        }

        [Test]
        public void ADamagedSessionIsOneSentenceAndChangesNothing()
        {
            session.Open(shipped);
            Draw(session.Examples.AddClass("5"), 5, 5);
            session.Store();
            string path = Directory.GetFiles(folder, "current.transfer", SearchOption.AllDirectories).Single();
            byte[] bytes = File.ReadAllBytes(path);
            bytes[bytes.Length / 2] ^= 1;
            File.WriteAllBytes(path, bytes);
            Assert.That(session.ReopenLast(), Is.False);
            Assert.That(session.Problem, Does.Contain("it is damaged or cut short").And.Contain("begin a new one"));
            Assert.That(session.Examples.Count, Is.EqualTo(5));
        }

        [Test]
        public void TheOriginalIsNeverReplacedUnasked()
        {
            session.Open(shipped);
            Assert.That(session.Save(Path.Combine(folder, "x.graft")), Is.False);
            Assert.That(session.Problem, Does.Contain("train first"));
            Draw(session.Examples.AddClass("5"), 5, 5);
            session.Train();
            Finish(session);
            Assert.That(session.Save(shipped), Is.False);
            Assert.That(session.Problem, Does.Contain("is the pretrained model itself"));
            Assert.That(ModelFile.Load(shipped).Classes, Has.Count.EqualTo(5));
            Assert.That(session.Save(shipped, true), Is.True, session.Problem);
            Assert.That(ModelFile.Load(shipped).Classes, Has.Count.EqualTo(6));
            Assert.That(session.Save(Path.Combine(folder, "missing", "x.graft")), Is.False);
            Assert.That(session.Problem, Does.Contain("x.graft"));
        }

        TransferSession NewSession() => new TransferSession(new SessionFolders(folder, Path.Combine(folder, "Library"), null), new FewPictures());

        void Draw(TransferClass to, int digit, int count)
        {
            for (int i = 0; i < count; i++) Assert.That(session.Examples.AddDrawn(to, TransferDrawings.Digit(digit, (ulong)(i + 1))), Is.True, session.Problem);
        }

        static void Finish(TransferSession running)
        {
            var clock = Stopwatch.StartNew();
            while (running.State == TransferState.Training && clock.Elapsed < TimeSpan.FromMinutes(1))
            {
                running.Update();
                Thread.Sleep(5);
            }
        }
    }
}

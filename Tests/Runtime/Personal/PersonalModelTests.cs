using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class PersonalModelTests
    {
        static readonly PersonalSettings Quick = new PersonalSettings { Steps = 4 };
        readonly ManagedBackend backend = new ManagedBackend(1);

        [OneTimeTearDown]
        public void End() => backend.Dispose();

        [Test]
        public void WhatWasTaughtIsThereAgain()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("player.graft");
            using (var own = new PersonalModel(TestFiles.Classifier(), path, Quick))
            {
                Assert.That(own.Current, Is.SameAs(own.Shipped));
                own.Examples.Add("star", Pupils.Pixels(1));
                own.Examples.Add("moon", Pupils.Pixels(2));
                Assert.That(own.NeedsLearning, Is.True);
                Pupils.Learned(own, backend);
                own.Save();
            }
            byte[] saved = File.ReadAllBytes(path);
            using var again = new PersonalModel(TestFiles.Classifier(), path, Quick);
            Assert.That(again.Trouble, Is.Null);
            Assert.That(again.NeedsLearning, Is.False);
            Assert.That(again.Current.Classes, Is.EqualTo(new[] { "yes", "nö", "star", "moon" }));
            Assert.That(again.Examples.Select(example => example.Label), Is.EqualTo(new[] { "star", "moon" }));
            Assert.That(again.Examples[1].Pixels.ToArray(), Is.EqualTo(Pupils.Pixels(2)));
            again.Save();
            Assert.That(File.ReadAllBytes(path), Is.EqualTo(saved));
            Assert.That(again.Examples.Add("star", Pupils.Pixels(3)), Is.EqualTo(3));
            Assert.That(again.NeedsLearning, Is.True);
            again.Save();
            Assert.That(new PersonalModel(TestFiles.Classifier(), path, Quick).NeedsLearning, Is.True);
        }

        [Test]
        public void ANewerShippedModelIsNoticed()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("player.graft");
            using (var own = new PersonalModel(TestFiles.Classifier(), path, Quick))
            {
                own.Examples.Add("star", Pupils.Pixels(1));
                Pupils.Learned(own, backend);
                own.Save();
            }
            using var newer = new PersonalModel(TestFiles.Classifier(6), path, Quick);
            Assert.That(newer.NeedsLearning, Is.True);
            Assert.That(newer.Current.Classes, Is.EqualTo(new[] { "yes", "nö", "star" }), "the player's own goes on answering meanwhile");
            Pupils.Learned(newer, backend);
            newer.Save();
            Assert.That(new PersonalModel(TestFiles.Classifier(6), path, Quick).NeedsLearning, Is.False);
        }

        [Test]
        public void ABrokenFileIsMovedAsideAndTold()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("player.graft");
            for (int i = 1; i <= 2; i++)
            {
                File.WriteAllBytes(path, new byte[] { 1, 2, (byte)i });
                using var own = new PersonalModel(TestFiles.Classifier(), path);
                Assert.That(own.Current, Is.SameAs(own.Shipped));
                Assert.That(own.Trouble, Does.Contain(path).And.Contain(".broken"));
                Assert.That(File.Exists(path), Is.False);
            }
            Assert.That(folder.Names(), Is.EqualTo(new[] { "player.graft.broken", "player.graft.broken2" }));
            Assert.That(File.ReadAllBytes(path + ".broken"), Is.EqualTo(new byte[] { 1, 2, 1 }), "nothing is lost");
        }

        [Test]
        public void AFileOfImagesOfAnotherSizeIsForeign()
        {
            using var folder = new TestFiles.Folder();
            string path = folder.File("player.graft");
            PersonalFile.Save(new PersonalRecord(new[] { new PersonalExample(1, "star", Pupils.Pixels(1, 7)) }, 2, "", null, false), path);
            using var own = new PersonalModel(TestFiles.Classifier(), path);
            Assert.That(own.Trouble, Does.Contain("7 pixels").And.Contain("takes 6"));
            Assert.That(folder.Names(), Is.EqualTo(new[] { "player.graft.broken" }));
        }

        [Test]
        public void ForgettingLeavesNothing()
        {
            using var folder = new TestFiles.Folder();
            using var own = new PersonalModel(TestFiles.Classifier(), folder.File("player.graft"), Quick);
            own.Examples.Add("star", Pupils.Pixels(1));
            Pupils.Learned(own, backend);
            own.Save();
            own.Forget();
            Assert.That(own.Current, Is.SameAs(own.Shipped));
            Assert.That(own.Examples, Is.Empty);
            Assert.That(own.NeedsLearning, Is.False);
            Assert.That(folder.Names(), Is.Empty);
            own.Forget();
            own.Examples.Add("star", Pupils.Pixels(1));
            Assert.That(own.Current, Is.SameAs(own.Shipped), "what was learned before is forgotten");
            Assert.That(own.NeedsLearning, Is.True);
        }

        [Test]
        public void DeletingAClassAsksForLearning()
        {
            using var own = new PersonalModel(TestFiles.Classifier(), null, Quick);
            own.Examples.Add("star", Pupils.Pixels(1));
            own.Examples.Add("moon", Pupils.Pixels(2));
            Pupils.Learned(own, backend);
            own.Examples.RemoveClass("star");
            Assert.That(own.NeedsLearning, Is.True);
            Assert.That(Pupils.Learned(own, backend).Classes, Is.EqualTo(new[] { "yes", "nö", "moon" }));
            own.Examples.RemoveClass("moon");
            Assert.That(own.NeedsLearning, Is.False);
            Assert.That(own.Current, Is.SameAs(own.Shipped));
            Assert.That(() => own.Save(), Throws.InvalidOperationException.With.Message.Contains("no path"));
        }
    }
}

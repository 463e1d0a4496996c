using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>What cannot be trained says so in a sentence with the remedy, and nothing is lost.</summary>
    public sealed class TrainerProblemTests
    {
        SmallTraining training;

        TrainerSession Session => training.Session;

        [SetUp]
        public void SetUp() => training = new SmallTraining();

        [TearDown]
        public void TearDown() => training.Dispose();

        [Test]
        public void AMissingFileIsNamed()
        {
            Idx("nowhere.idx", "nowhere-labels.idx");
            Assert.That(Session.Obstacle, Does.Contain("nowhere-labels.idx").And.Contain("check the path"));
            Assert.That(Session.Train(), Is.False);
            Assert.That(Session.Problem, Is.EqualTo(Session.Obstacle));
            Session.Change(settings => settings.Data.Kind = DataKind.Synthetic);
            training.UntilImages();
            Assert.That(Session.Obstacle, Is.Null, "and is over when other images are chosen");
            Assert.That(Session.Problem, Is.Null);
        }

        [Test]
        public void FilesThatDoNotBelongTogetherAreNamed()
        {
            IdxFile.WriteImages(training.PathOf("images.idx"), new byte[4 * 784], 28, 28);
            IdxFile.WriteLabels(training.PathOf("labels.idx"), new[] { 1, 2, 3 });
            Idx("images.idx", "labels.idx");
            Assert.That(Session.Obstacle, Does.Contain("4 images").And.Contain("3 labels").And.Contain("choose"));
            Idx("labels.idx", "images.idx");
            Assert.That(Session.Obstacle, Does.Contain("images.idx"));
        }

        [Test]
        public void OneClassAloneCannotBeLearned()
        {
            IdxFile.WriteImages(training.PathOf("images.idx"), new byte[4 * 784], 28, 28);
            IdxFile.WriteLabels(training.PathOf("labels.idx"), new[] { 7, 7, 7, 7 });
            Idx("images.idx", "labels.idx");
            Assert.That(Session.Obstacle, Does.Contain("\"7\"").And.Contain("add images of another class"));
            Session.Change(settings => settings.Data.Kind = DataKind.Synthetic);
            training.UntilImages();
            Session.Change(settings => settings.Data.LeftOut = Session.Classes.Skip(1).Select(each => each.Name).ToArray());
            Assert.That(Session.Obstacle, Does.Contain("take at least two"));
        }

        [Test]
        public void AFolderNeedsFoldersOfPictures()
        {
            Folder("nowhere");
            Assert.That(Session.Obstacle, Does.Contain("There is no folder"));
            Directory.CreateDirectory(training.PathOf("empty"));
            Folder("empty");
            Assert.That(Session.Obstacle, Does.Contain("make one for each class"));
        }

        [Test]
        public void AFolderOfPicturesIsReadAndWhatIsNoneIsLeftOut()
        {
            foreach (int digit in new[] { 3, 8 })
            {
                string folder = training.PathOf($"pictures/{digit}");
                Directory.CreateDirectory(folder);
                for (ulong hand = 0; hand < 6; hand++) File.WriteAllBytes(Path.Combine(folder, $"{hand}.png"), FewPictures.File(digit, hand, hand % 2 == 0));
            }
            File.WriteAllText(training.PathOf("pictures/8/letter.png"), "no picture");
            Folder("pictures");
            Assert.That(Session.Obstacle, Is.Null);
            Assert.That(Session.Classes.Select(each => $"{each.Name} {each.Count}"), Is.EqualTo(new[] { "3 6", "8 6" }));
            Session.Update();
            Assert.That(Session.Log.Any(line => line.Text.Contains("letter.png") && line.Text.Contains("left out")));
            Session.Train();
            training.UntilEnd();
            Assert.That(Session.Run.Result.Model.Classes, Is.EqualTo(new[] { "3", "8" }));
        }

        [Test]
        public void ADivergedRunSaysWhatToDo()
        {
            Session.Change(settings =>
            {
                SmallTraining.Long(settings);
                // Each step makes each weight a thousand times larger.
                (settings.Course.Optimizer, settings.Course.Rate, settings.Course.Penalty, settings.Course.Strength) = ("sgd", 1000, PenaltyKind.L2, 1);
            });
            training.UntilImages();
            Session.Train();
            training.UntilEnd();
            Assert.That(Session.Run.State, Is.EqualTo(TrainerState.Failed), Session.Problem);
            Assert.That(Session.Problem, Does.Contain("lower the learning rate"));
        }

        [TestCase(0f, "learning rate")]
        [TestCase(-1f, "learning rate")]
        [TestCase(float.NaN, "learning rate")]
        public void ARateThatIsNoneIsRefused(float rate, string named)
        {
            training.UntilImages();
            Session.Change(settings => settings.Course.Rate = rate);
            Assert.That(Session.Obstacle, Does.Contain(named));
            Assert.That(Session.Train(), Is.False);
        }

        [Test]
        public void WhatIsNoCheckpointIsRefused()
        {
            File.WriteAllText(training.PathOf("no.checkpoint"), "no checkpoint");
            Session.ResumeFromCheckpoint(training.PathOf("no.checkpoint"));
            training.UntilEnd();
            Assert.That(Session.Problem, Does.Contain("no.checkpoint"));
            Assert.That(Session.Run.State, Is.EqualTo(TrainerState.Failed));
            Session.ResumeFromCheckpoint(training.PathOf("nowhere.checkpoint"));
            training.UntilEnd();
            Assert.That(Session.Problem, Does.Contain("nowhere.checkpoint"));
        }

        [Test]
        public void ADeviceThatHasGoneIsNamed()
        {
            training.UntilImages();
            Session.Change(settings => settings.Device = "a graphics card of old");
            Session.Train();
            training.UntilEnd();
            Assert.That(Session.Run.State, Is.EqualTo(TrainerState.Failed));
            Assert.That(Session.Problem, Does.Contain("a graphics card of old").And.Contain("managed"));
            Session.Change(settings => settings.Device = DeviceList.Fastest);
            Session.Train();
            training.UntilEnd();
            Assert.That(Session.Run.State, Is.EqualTo(TrainerState.Finished), Session.Problem);
        }

        [Test]
        public void SettingsStayWhileARunIsUnderWay()
        {
            Session.Change(SmallTraining.Long);
            Session.Train();
            training.UntilEpoch(1);
            Assert.That(Session.Change(settings => settings.Course.Rate = 7), Is.False);
            Assert.That(Session.Problem, Does.Contain("stop it"));
            Assert.That(Session.Settings.Course.Rate, Is.Not.EqualTo(7));
            Assert.That(Session.Ink.AddClass("a"), Is.False);
            Assert.That(Session.Save(training.PathOf("early.graft")), Is.False);
        }

        [Test]
        public void ASaveThatFailsKeepsTheResult()
        {
            Session.Train();
            training.UntilEnd();
            Assert.That(Session.Save(training.PathOf("nowhere/model.graft")), Is.False);
            Assert.That(Session.Problem, Does.Contain("nowhere"));
            Assert.That(Session.HasUnsavedResult);
            Assert.That(Session.Save(training.PathOf("model.graft")));
            Assert.That(Session.Problem, Is.Null);
        }

        [Test]
        public void ADataAssetIsTakenAndTakenAgainWhenItIsSavedAnew()
        {
            string path = training.PathOf("shapes.graftdata");
            Asset(path);
            Assert.That(Session.Obstacle, Does.Contain("shapes.graftdata").And.Contain("does not exist"));
            DataFile.Save(SyntheticDigits.Create(60, 1), path);
            Asset(path);
            Assert.That(Session.Obstacle, Is.Null);
            Assert.That(Session.Classes.Select(each => each.Count), Is.All.EqualTo(6));
            Assert.That(Session.Images.Description, Is.EqualTo("shapes.graftdata"));
            Assert.That(Session.Train());
            training.UntilEnd();
            Assert.That(Session.Run.Result.Model.Metadata["data"], Does.StartWith("shapes.graftdata, classes 0 1 2"));
            DataFile.Save(SyntheticDigits.Create(40, 1), path);
            File.SetLastWriteTimeUtc(path, System.DateTime.UtcNow.AddSeconds(2));
            training.Until(() => Session.Images.All?.Count == 40, "the new images are read");
        }

        void Asset(string path)
        {
            Session.Change(settings => (settings.Data.Kind, settings.Data.AssetPath) = (DataKind.Asset, path));
            Session.Update();
            training.UntilImages();
        }

        void Idx(string images, string labels)
        {
            Session.Change(settings => (settings.Data.Kind, settings.Data.ImagesPath, settings.Data.LabelsPath) = (DataKind.Idx, training.PathOf(images), training.PathOf(labels)));
            Session.Update();
            training.UntilImages();
        }

        void Folder(string name)
        {
            Session.Change(settings => (settings.Data.Kind, settings.Data.FolderPath) = (DataKind.Folder, training.PathOf(name)));
            Session.Update();
            training.UntilImages();
        }
    }
}

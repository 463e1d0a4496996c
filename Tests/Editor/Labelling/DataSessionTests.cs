using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Files, filters, the model's word, and the session's lives.</summary>
    public sealed class DataSessionTests
    {
        SmallData data;

        DataSession Session => data.Session;

        [SetUp]
        public void SetUp() => data = new SmallData();

        [TearDown]
        public void TearDown() => data.Dispose();

        [Test]
        public void WhatIsSavedIsReadAgainAndTheMarkFollows()
        {
            data.OfSix();
            data.Edits.Relabel(new[] { 0 }, 2);
            data.Edits.Delete(new[] { 1 });
            Assert.That((Session.Changes, Session.HasUnsaved), Is.EqualTo((2, true)));
            Assert.That(Session.Save(data.PathOf("other.graftdata")));
            data.Edits.Relabel(new[] { 5 }, 0);
            data.UntilIdle();
            Assert.That((Session.Changes, Session.Notice), Is.EqualTo((1, $"Saved as {data.PathOf("other.graftdata")}.")), "what came while it was saved is not in the file");
            data.Edits.Undo();
            Assert.That(Session.HasUnsaved, Is.False);
            data.Edits.Undo();
            Assert.That(Session.Changes, Is.EqualTo(1), "what was saved is undone");
            data.Edits.Relabel(new[] { 4 }, 0);
            Assert.That(Session.Changes, Is.EqualTo(2), "one that only the file has, and one that it lacks");
            Dataset saved = DataFile.Load(data.PathOf("other.graftdata"));
            Assert.That(saved.Bytes.Where((_, i) => i % 2 == 0), Is.EqualTo(new byte[] { 10, 12, 13, 14, 15 }));
            Assert.That(saved.Labels.Select(label => saved.Classes[label]), Is.EqualTo(new[] { "c", "c", "a", "b", "c" }));
            Assert.That(DataFile.Load(data.PathOf("six.graftdata")).Count, Is.EqualTo(6), "the other file stays");
        }

        [Test]
        public void ASaveThatFailsLosesNothing()
        {
            data.OfSix();
            data.Edits.Delete(new[] { 1 });
            Assert.That(Session.Save(data.PathOf("nowhere/x.graftdata")));
            data.UntilIdle();
            Assert.That(Session.Problem, Does.Contain("nowhere"));
            Assert.That((Session.Changes, Session.FilePath), Is.EqualTo((1, data.PathOf("six.graftdata"))));
        }

        [Test]
        public void WhatCannotBeOpenedLeavesWhatIsThere()
        {
            data.OfSix();
            Assert.That(Session.Open(data.PathOf("none.graftdata")), Is.False);
            Assert.That(Session.Problem, Does.Contain("There is no file"));
            File.WriteAllText(data.PathOf("bad.graftdata"), "no data");
            Assert.That(Session.Open(data.PathOf("bad.graftdata")));
            data.UntilIdle();
            Assert.That(Session.Problem, Does.Contain("bad.graftdata").And.Contain("is no data set of Graft"));
            Assert.That(data.Content, Is.EqualTo("10a 11b 12c 13a 14b 15c"));
        }

        [Test]
        public void ClassesAndDuplicatesAreShown()
        {
            data.OfSix();
            data.Edits.Add(SmallData.Six().Take(2, 2), "a test");
            data.Edits.Relabel(new[] { 2 }, 0);
            Session.Show(DataShow.All, 0);
            Assert.That(data.Shown, Is.EqualTo("10a 12a 13a 13a"));
            Session.Show(DataShow.Duplicates, -1);
            data.Until(() => Session.View.Ids.Count > 0, "they are found");
            Assert.That(data.Shown, Is.EqualTo("12a 12c 13a 13a"), "different labels first");
            data.Edits.Relabel(new[] { 2 }, 2);
            data.Edits.Delete(new[] { 7 });
            Assert.That(data.Shown, Is.EqualTo("12c 12c"));
            data.Edits.Add(SmallData.Six().Take(5, 1), "a test");
            data.Until(() => Session.View.Ids.Count == 4, "the new one is compared too");
        }

        [Test]
        public void WhatAModelBelievesLeastComesFirst()
        {
            Begin(300);
            Assert.That(Session.Use("digits", null, Digits()), Is.True, Session.Problem);
            data.UntilIdle();
            Session.Show(DataShow.Wrong, -1);
            int before = Session.View.Ids.Count;
            int[] planted = Enumerable.Range(0, 300).Where(id => !Session.View.Ids.Contains(id)).Take(5).ToArray();
            foreach (int id in planted) data.Edits.Relabel(new[] { id }, (Session.Document.LabelOf(id) + 1) % 10);
            Assert.That(Session.View.Ids.Count, Is.EqualTo(before + 5));
            Assert.That(planted.All(id => Session.View.PlaceOf(id) >= 0 && Session.WrongAnswer(id) != null));
            using var predictor = new Predictor(ModelFile.Read(Digits()));
            double[] believed = Session.View.Ids.Select(id => Probability(predictor, id)).ToArray();
            for (int i = 1; i < believed.Length; i++) Assert.That(Math.Log(believed[i]), Is.GreaterThan(Math.Log(believed[i - 1]) - 0.13), "but for an eighth");
            Session.Show(DataShow.Unsure, -1);
            float[] sure = Session.View.Ids.Select(Session.Scores.ConfidenceOf).ToArray();
            Assert.That(sure, Is.EqualTo(sure.OrderBy(each => each)).And.Length.EqualTo(300));
            data.Edits.Add(SyntheticDigits.Create(50, 9), "more");
            data.Until(() => Session.View.Ids.Count == 350, "what comes later is answered too");
            Session.UseNone();
            Assert.That(Session.View.Ids, Is.Empty);
        }

        // Of the image's own label.
        double Probability(Predictor predictor, int id)
        {
            var one = new float[10];
            predictor.Predict(Session.Document.Images[id].Span, one);
            return Math.Max(one[Session.Document.LabelOf(id)], 1e-13);
        }

        [Test]
        public void TheModelsWordIsThePredictors()
        {
            Begin(40);
            Session.Use("digits", null, Digits());
            data.UntilIdle();
            using var predictor = new Predictor(ModelFile.Read(Digits()));
            for (int id = 0; id < 40; id++)
            {
                var one = new float[10];
                predictor.Predict(Session.Document.Images[id].Span, one);
                Assert.That(one[Session.Scores.AnswerOf(id)], Is.EqualTo(one.Max()));
                Assert.That(Session.Scores.ConfidenceOf(id), Is.EqualTo(one.Max()).Within(1e-5f));
            }
            Session.Selection.Choose(3);
            Assert.That(Session.Answer().Value.probabilities.Sum(), Is.EqualTo(1).Within(1e-4f));
        }

        [Test]
        public void OfClassesThatAModelDoesNotKnowItSaysNothing()
        {
            Begin(50);
            Session.Use("digits", null, Digits());
            data.UntilIdle();
            Session.Show(DataShow.Wrong, -1);
            int wrong = Session.View.Ids.Count;
            int fine = Enumerable.Range(0, 50).First(id => Session.View.PlaceOf(id) < 0);
            data.Edits.Relabel(new[] { fine }, "a smudge");
            Assert.That(Session.View.Ids.Count, Is.EqualTo(wrong));
            Assert.That(Session.WrongAnswer(fine), Is.Null);
        }

        [Test]
        public void ModelsOfOtherImagesAreRefused()
        {
            data.OfSix();
            Assert.That(Session.Use("digits", null, Digits()), Is.False);
            Assert.That(Session.Problem, Does.Contain("digits takes inputs of"));
            Assert.That(Session.Use("broken", null, new byte[] { 1 }), Is.False);
            Assert.That(Session.Problem, Does.Contain("broken cannot be used"));
        }

        [Test]
        public void ImagesAreChosenAndAdded()
        {
            Session.Import.SetOpen(true);
            Session.Import.ChangeData(settings => (settings.Kind, settings.Count) = (DataKind.Synthetic, 60));
            data.Until(() => Session.Import.Obstacle == null, "they are drawn");
            Session.Import.ChangeData(settings => settings.Take("7", false));
            Assert.That(Session.Import.Taken, Is.EqualTo(54));
            Assert.That(Session.Import.Add(), Is.True);
            data.Until(() => Session.Document.Count > 0, "they are added");
            Assert.That(Session.Document.Classes.Select(each => each.Name), Is.EqualTo("0 1 2 3 4 5 6 8 9".Split(' ')));
            Assert.That(Session.Import.IsOpen, Is.False);
            Assert.That(data.Edits.Undoes, Is.EqualTo("add 54 images of 60 drawn digits of seed 1"));
            data.Edits.Undo();
            Assert.That(Session.Document.Count, Is.Zero);
        }

        [Test]
        public void IdxFilesComeBackAsTheyWere()
        {
            Begin(30);
            Assert.That(Session.ExportIdx(data.PathOf("mine-images-idx3-ubyte.gz")));
            data.UntilIdle();
            Dataset read = IdxFile.ReadDataset(data.PathOf("mine-images-idx3-ubyte.gz"), data.PathOf("mine-labels-idx1-ubyte.gz")), was = SyntheticDigits.Create(30, 1);
            Assert.That(read.Bytes, Is.EqualTo(was.Bytes));
            Assert.That(read.Labels, Is.EqualTo(was.Labels));
            Assert.That(Session.Notice, Does.StartWith("30 images were written to mine-images-idx3-ubyte.gz"));
            Assert.That(IdxExport.LabelsOf("/a/letters.idx"), Is.EqualTo(Path.Combine("/a", "letters-labels.idx")));
        }

        [Test]
        public void PicturesComeBackAsTheyWere()
        {
            Begin(30);
            data.Edits.RenameClass(3, "three/drei");
            string folder = data.PathOf("pictures");
            Assert.That(Session.ExportPictures(folder));
            data.UntilIdle();
            Assert.That(Session.Notice, Is.EqualTo($"30 images were written to {folder}."));
            Assert.That(Directory.GetDirectories(folder).Select(Path.GetFileName).ToArray(), Has.Length.EqualTo(10).And.Member("three_drei"));
            string picture = Directory.GetFiles(Path.Combine(folder, "three_drei"))[0];
            int id = int.Parse(Path.GetFileNameWithoutExtension(picture));
            Assert.That(File.ReadAllBytes(picture).Skip(2), Is.EqualTo(Session.Document.Images[id].ToArray()));
            Assert.That(Session.ExportPictures(folder), Is.False);
            Assert.That(Session.Problem, Does.Contain("choose an empty folder"));

            foreach (string written in Directory.GetFiles(folder, "*.png", SearchOption.AllDirectories)) Assert.That(ExampleFiles.Picture(written, new FewPictures()), Is.EqualTo(File.ReadAllBytes(written).Skip(2)));
            Session.StartAfresh();
            Session.Import.SetOpen(true);
            Session.Import.ChangeData(settings => (settings.Kind, settings.FolderPath) = (DataKind.Folder, folder));
            data.Until(() => Session.Import.Obstacle == null, "they are read");
            Session.Import.Add();
            data.Until(() => Session.Document.Count == 30, "they are added");
            Assert.That(Session.Document.Classes.Select(each => each.Count), Is.All.EqualTo(3));
        }

        // So many drawn digits.
        void Begin(int count) => data.Edits.Add(SyntheticDigits.Create(count, 1), "digits");

        static byte[] digits;

        // A small classifier of drawn digits, which is right mostly.
        static byte[] Digits() => digits ??= ModelFile.Write(SmallClassifier.Of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }
}

using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>From a model to a smaller one beside it, with choices, refusals and reloads between.</summary>
    public sealed class CompressSessionTests
    {
        SmallCompression small;

        CompressSession Session => small.Session;
        CompressSelection Selection => small.Session.Selection;

        [SetUp]
        public void SetUp()
        {
            TestEditor.Open();
            small = new SmallCompression();
        }

        [TearDown]
        public void TearDown()
        {
            small.Dispose();
            TestEditor.Close();
        }

        [Test]
        public void EveryPointOfTheCurveIsAModelAndTheChosenOneIsSaved()
        {
            string original = small.Compress();
            Assert.That(Session.State, Is.EqualTo(CompressState.Compressed));
            CompressCurve curve = Selection.Curve;
            Assert.That(curve.Points.Count, Is.EqualTo(5), "folded, and four rounds");
            Assert.That(curve.Points.Select(each => each.Point.Bytes), Is.Ordered);
            Assert.That(curve.Original.Point.File, Is.EqualTo(SmallCompression.Original), "the file itself");
            Assert.That(curve.Validation.Count, Is.EqualTo(135).Within(10));
            foreach (CompressChoice each in curve.Points.Append(curve.Original))
            {
                Model model = ModelFile.Read(each.Point.File);
                Assert.That(each.Microseconds, Is.GreaterThan(0));
                Assert.That(each.Weights.Select(grid => grid.Shape.ToString()), Is.EqualTo(model.Network.Parameters.Where(parameter => parameter.IsWeights).Select(parameter => parameter.Shape.ToString())));
                Assert.That(each.Answers.Where((answer, i) => answer == curve.Validation.Labels[i]).Count() / (double)curve.Validation.Count, Is.EqualTo(each.Point.Accuracy).Within(1e-9));
            }
            Assert.That(Selection.Chosen, Is.SameAs(curve.Usual));
            Assert.That(Session.Choose(0));
            Assert.That(Selection.Chosen.Point.Zeros, Is.EqualTo(0.95).Within(0.02));
            Assert.That(Session.HasUnsavedCurve);
            Assert.That(Session.Save(small.PathOf("smaller.graft")), Session.Problem);
            Assert.That(Session.HasUnsavedCurve, Is.False);
            Assert.That(File.ReadAllBytes(small.PathOf("smaller.graft")), Is.EqualTo(curve.Points[0].Point.File));
            Assert.That(File.ReadAllBytes(original), Is.EqualTo(SmallCompression.Original), "the original is as it was");
            var card = new ModelCard(File.ReadAllText(small.PathOf("smaller.md")));
            Assert.That(card.Summary, Does.StartWith("`three` made small: 9"));
            Assert.That(card["accuracy"], Does.Contain($"{curve.Validation.Count} validation images; the original"));
            Assert.That(card["recipe"], Does.Contain("Int8").IgnoreCase.And.Contain("2 epochs a round"));
            Assert.That(card["data"], Does.StartWith("1500 drawn digits of seed 1, classes 0 1 2"));
        }

        [Test]
        public void TheOriginalAndStrangeCardsAreNeverOverwritten()
        {
            string original = small.Compress();
            Assert.That(Session.Save(original), Is.False);
            Assert.That(Session.Problem, Does.Contain("is the original, which stays"));
            Assert.That(Session.Save(small.PathOf("THREE.graft")), Is.False, "on some disks that is the same file");
            File.WriteAllText(small.PathOf("notes.md"), "mine");
            Assert.That(Session.Save(small.PathOf("notes.graft")), Is.False);
            Assert.That(Session.Problem, Does.Contain("notes.md is there already"));
            Assert.That(File.ReadAllText(small.PathOf("notes.md")), Is.EqualTo("mine"));
            Assert.That(File.ReadAllBytes(original), Is.EqualTo(SmallCompression.Original));
            Assert.That(Session.Save(small.PathOf("none/small.graft")), Is.False);
            Assert.That(Session.Problem, Does.Contain("folder does not exist"));
            Assert.That(Session.Save(small.PathOf("small.graft")) && Session.Save(small.PathOf("small.graft")), "its own is");
            Assert.That(Session.Problem, Is.Null);
        }

        [Test]
        public void DifferencesAreTheImagesOfWhichTheTwoSayDifferentThings()
        {
            small.Compress();
            Session.Choose(0);
            CompressCurve curve = Selection.Curve;
            IReadOnlyList<CompressDifference> found = Selection.Differences;
            Assert.That(found.Count, Is.EqualTo(curve.Original.Answers.Where((answer, i) => answer != curve.Points[0].Answers[i]).Count()));
            using var before = new Predictor(ModelFile.Read(curve.Original.Point.File));
            using var after = new Predictor(ModelFile.Read(curve.Points[0].Point.File));
            foreach (CompressDifference each in found)
            {
                Assert.That(before.Recognise(each.Pixels.Span).Label, Is.EqualTo(each.Before).And.Not.EqualTo(each.After));
                Assert.That(after.Recognise(each.Pixels.Span).Label, Is.EqualTo(each.After));
            }
        }

        [Test]
        public void ThePointsSoFarStayWhenItIsCancelled()
        {
            Session.Change(settings => (settings.Rounds, settings.Epochs) = (12, 30));
            small.Open();
            small.UntilImages();
            Session.Compress();
            Assert.That(Session.State, Is.EqualTo(CompressState.Compressing));
            Assert.That(Session.Change(settings => settings.Rounds = 3), Is.False);
            Assert.That(Session.Problem, Does.Contain("cancel it"));
            small.Until(() => Selection.Curve?.Points.Count >= 2, "two points are there");
            Assert.That(Session.Progress, Is.InRange(0.05f, 0.9f));
            Assert.That(Session.Choose(1), "while it goes on");
            Session.Cancel();
            Assert.That(Session.State, Is.EqualTo(CompressState.Compressed));
            int points = Selection.Curve.Points.Count;
            Assert.That(points, Is.InRange(2, 12));
            Thread.Sleep(50);
            Session.Update();
            Assert.That(Selection.Curve.Points.Count, Is.EqualTo(points));
            Assert.That(Session.Save(small.PathOf("part.graft")), Session.Problem);
        }

        [Test]
        public void AChosenPointIsRefinedWhereThatMakesItBetter()
        {
            Session.Change(settings => (settings.Zeros, settings.Rounds, settings.Epochs, settings.RefineEpochs) = (0.96f, 1, 1, 40));
            small.Compress();
            Session.Choose(0);
            CompressCurve rough = Selection.Curve;
            Assert.That(Session.Refine(), Session.Problem);
            Assert.That(Session.State, Is.EqualTo(CompressState.Refining));
            Assert.That(Session.Choose(1), Is.False, "not while the chosen one is refined");
            small.UntilEnd();
            CompressCurve refined = Selection.Curve;
            Assert.That(refined.Points.Count, Is.EqualTo(rough.Points.Count));
            Assert.That(Selection.Chosen.Point.Stage, Is.EqualTo("refined"), $"{rough.Points[0].Point}; {Session.Problem}");
            Assert.That(Selection.Chosen.Point.Accuracy, Is.GreaterThan(rough.Points[0].Point.Accuracy));
            Assert.That(Selection.Chosen.Point.Zeros, Is.EqualTo(rough.Points[0].Point.Zeros).Within(0.01));
            Assert.That(refined.Points, Has.Member(rough.Points[1]).And.No.Member(rough.Points[0]));
            Session.Change(settings => settings.RefineEpochs = 1);
            Assert.That(Session.IsCurrent, "how long a point is refined decides nothing of the curve");
            Session.Change(settings => settings.Seed = 9);
            Assert.That(Session.Refine(), Is.False);
            Assert.That(Session.Problem, Does.Contain("compress again, or set them back"));
        }

        [Test]
        public void APointThatRefiningMakesNoBetterStays()
        {
            // So few weights that none is left between some layers: it says the same of every image, however long it is trained.
            Session.Change(settings => (settings.Zeros, settings.Rounds, settings.Epochs, settings.RefineEpochs) = (0.995f, 2, 1, 2));
            small.Compress();
            Session.Choose(0);
            CompressCurve rough = Selection.Curve;
            Session.Refine();
            small.UntilEnd();
            Assert.That(Session.Problem, Does.Contain("stays as it was"));
            Assert.That(Selection.Curve, Is.SameAs(rough));
            Assert.That(Selection.Chosen, Is.SameAs(rough.Points[0]));
        }

        [Test]
        public void ACurveOutlivesAReload()
        {
            small.Compress();
            Session.Choose(1);
            Session.Save(small.PathOf("kept.graft"));
            CompressCurve before = Selection.Curve;
            small.Reload();
            small.Until(() => Selection.Curve != null, "the curve is there again");
            CompressCurve after = Selection.Curve;
            Assert.That(after.Points.Prepend(after.Original).Select(each => each.Point.File), Is.EqualTo(before.Points.Prepend(before.Original).Select(each => each.Point.File)));
            Assert.That(after.Points.Select(each => (each.Point.Stage, each.Point.Zeros, each.Point.Accuracy)), Is.EqualTo(before.Points.Select(each => (each.Point.Stage, each.Point.Zeros, each.Point.Accuracy))));
            Assert.That(after.Points.Select(each => each.Answers), Is.EqualTo(before.Points.Select(each => each.Answers)));
            Assert.That((Selection.Index, Selection.SavedPath), Is.EqualTo((1, small.PathOf("kept.graft"))));
            Assert.That(Session.Subject.Bytes, Is.EqualTo(SmallCompression.Original));
            Assert.That(Session.IsCurrent && Session.Problem == null);
            small.Reload();
            small.Reload();
            small.Until(() => Selection.Curve != null, "one that is left before it is there again loses nothing");
            Assert.That(Selection.Curve.Points.Count, Is.EqualTo(before.Points.Count));
        }

        [Test]
        public void WhatWasUnderWayBeginsAgainAfterAReloadAndComesToTheSame()
        {
            small.Compress();
            byte[][] whole = Selection.Curve.Points.Select(each => each.Point.File).ToArray();
            Session.Compress();
            small.Until(() => Session.Progress > 0.2f, "it has begun");
            small.Reload();
            Assert.That(Session.Doing, Is.Not.Null, "it goes on by itself");
            small.UntilEnd();
            Assert.That(Session.Problem, Is.Null);
            Assert.That(Selection.Curve.Points.Select(each => each.Point.File), Is.EqualTo(whole));
        }

        [Test]
        public void WhatWasKeptAndIsBrokenIsSaid()
        {
            small.Compress();
            string stored = Session.Suspend();
            File.WriteAllText(small.PathOf("Library/Compress/point-01.graft"), "no model");
            small.Reload();
            Assert.That(stored, Is.EqualTo("resting"));
            File.WriteAllText(small.PathOf("Library/Compress/point-01.graft"), "no model");
            small.Reload();
            small.Until(() => Session.Problem != null, "it is said");
            Assert.That(Session.Problem, Does.Contain("compress it anew"));
            Assert.That(Session.Subject, Is.Not.Null);
        }
    }
}

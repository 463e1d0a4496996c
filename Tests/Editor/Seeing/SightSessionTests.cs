using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>The session behind the window "What the network sees": models, drawings, images, questions, units, and reloads.</summary>
    public sealed class SightSessionTests
    {
        static readonly Lazy<Model> Small = new Lazy<Model>(() => SmallClassifier.Of("0", "1", "2", "3"));

        string folder, file;
        SightSession session;

        [SetUp]
        public void SetUp()
        {
            Directory.CreateDirectory(folder = Path.Combine(Path.GetTempPath(), "graft-sight-" + Guid.NewGuid().ToString("N")));
            file = Path.Combine(folder, "small.graft");
            ModelFile.Save(Small.Value, file);
            session = NewSession();
        }

        [TearDown]
        public void TearDown()
        {
            session.Dispose();
            Directory.Delete(folder, true);
        }

        [Test]
        public void ADrawingIsSeenLayerByLayerAndAnsweredAsThePredictorDoes()
        {
            session.Open(file);
            Wait(() => session.View == null && session.Engine.Ranges != null);
            Assert.That(session.View, Is.Null, "nothing is drawn");
            InkCanvas drawn = TransferDrawings.Digit(3, 1);
            session.Draw(drawn);
            SightView view = Seen();
            var image = new byte[784];
            drawn.Render(image);
            Assert.That(view.Image, Is.EqualTo(image));
            using var predictor = new Predictor(Small.Value);
            var expected = new float[4];
            predictor.Predict(image, expected);
            Assert.That(view.Probabilities, Is.EqualTo(expected).Within(1e-5f));
            Assert.That(view.Answer.Label, Is.EqualTo(predictor.Recognise(image).Label));
            Assert.That(session.Engine.Layers.Select(layer => layer.Name), Is.EqualTo(new[] { "Dense 32", "Dense 32", "Dense 4" }));
            Assert.That(session.Engine.Layers.Select(layer => layer.Detail), Is.EqualTo(new[] { "leaky ReLU", "leaky ReLU", "" }));
            Assert.That(session.Engine.Layers.Select(layer => (layer.First, layer.Last)), Is.EqualTo(new[] { (0, 1), (2, 3), (4, 4) }));
            Assert.That(view.Activations.Select(values => values.Length), Is.EqualTo(new[] { 32, 32, 32, 32, 4 }));
            predictor.Logits(image, expected);
            Assert.That(view.Activations[4], Is.EqualTo(expected).Within(1e-4f));
        }

        [Test]
        public void EvidenceIsOfTheAnswerOrOfWhateverClassIsAsked()
        {
            session.Open(file);
            session.Draw(TransferDrawings.Digit(3, 1));
            SightView view = Seen();
            int answer = view.Answer.Index, other = (answer + 1) % 4;
            Assert.That((view.Label, view.Against), Is.EqualTo((answer, SightQuestion.TheOthers)));
            Assert.That(view.Lead, Is.GreaterThan(0), "the answer is above the others' mean");
            Assert.That(view.StrokeEvidence, Has.Length.EqualTo(session.Drawing.StrokeCount));

            Assert.That(session.Ask(other, SightQuestion.TheAnswer), Is.True);
            SightView why = Seen();
            Assert.That((why.Label, why.Against), Is.EqualTo((other, answer)));
            Assert.That(why.Lead, Is.EqualTo(view.Activations[4][other] - view.Activations[4][answer]).Within(1e-4f));
            Assert.That(why.PixelEvidence, Is.Not.EqualTo(view.PixelEvidence));
            // Where there is no ink, no pixel speaks.
            for (int i = 0; i < 784; i++)
                if (why.Image[i] == 0) Assert.That(why.PixelEvidence[i], Is.Zero);
            session.Ask(answer, SightQuestion.TheAnswer);
            Assert.That(Seen().Against, Is.EqualTo(SightQuestion.TheOthers), "held against itself it is held against the others");
            Assert.That(session.Ask(4, 0), Is.False);
            Assert.That(session.Problem, Does.Contain("classes 0 to 3"));
        }

        [Test]
        public void TheStrokesAreWhatTheOcclusionSays()
        {
            session.Open(file);
            InkCanvas drawn = TransferDrawings.Digit(1, 2);
            drawn.Begin(20, 180);
            drawn.MoveTo(180, 180);
            drawn.End();
            session.Draw(drawn);
            SightView view = Seen();
            using var predictor = new Predictor(Small.Value);
            float[] weights = new float[4], expected = new float[drawn.StrokeCount];
            Contrast.WithOthers(view.Label, weights);
            new StrokeOcclusion(predictor).Evidence(drawn, weights, expected);
            Assert.That(expected.Length, Is.GreaterThan(1));
            Assert.That(view.StrokeEvidence, Is.EqualTo(expected).Within(1e-5f));
        }

        [Test]
        public void UnitsAreSeenByTheirWeightsInTheFirstLayerAndByWhatDrivesThemInLaterOnes()
        {
            session.Open(file);
            session.Draw(TransferDrawings.Digit(2, 1));
            session.Choose(0, 5);
            SightUnit first = Seen().Unit;
            float[] weights = ((Dense)Small.Value.Network.Layers[0]).Weights.Value.Data;
            Assert.That(first.IsWeights, Is.True);
            Assert.That(first.Pattern, Is.EqualTo(Enumerable.Range(0, 784).Select(i => weights[32 * i + 5])).Within(1e-6f));
            Assert.That(first.Value, Is.EqualTo(session.View.Activations[1][5]), "after the activation");
            float[] strongest = session.View.Strongest.Select(unit => unit.Value).ToArray();
            Assert.That(strongest, Is.EqualTo(session.View.Activations[1].Where(value => value > 0).OrderByDescending(value => value).Take(8)));
            SightUnit lead = session.View.Strongest[0];
            Assert.That(lead.Pattern[400], Is.EqualTo(weights[32 * 400 + lead.Unit]).Within(1e-6f));
            session.Choose(1, 31);
            SightUnit second = Seen().Unit;
            Assert.That((second.Layer, second.Unit, second.IsWeights), Is.EqualTo((1, 31, false)));
            for (int i = 0; i < 784; i++)
                if (session.View.Image[i] == 0) Assert.That(second.Pattern[i], Is.Zero);
            Assert.That(second.Pattern.Any(value => value != 0), Is.True);
            session.Choose(1, 32);
            Assert.That(Seen().Unit, Is.Null, "there is no such unit");
        }

        [Test]
        public void ImagesAreLookedAtOneAfterTheOther()
        {
            session.Open(file);
            session.Images.ChangeData(data => data.Count = 40);
            Assert.That(session.Images.Browse(1), Is.True);
            Wait(() => session.Images.Number == 0);
            SightView view = Seen();
            Dataset all = session.Images.Images.All;
            Assert.That(view.Image, Is.EqualTo(all.Bytes.Take(784)));
            Assert.That(view.StrokeEvidence, Is.Empty);
            Assert.That(session.Images.Truth, Is.EqualTo(all.Classes[all.Labels[0]]));
            session.Images.Browse(-1);
            Assert.That(session.Images.Number, Is.EqualTo(39), "once around");
            Assert.That(Seen().Image, Is.EqualTo(all.Bytes.Skip(39 * 784)));
            session.Draw(TransferDrawings.Digit(2, 1));
            Assert.That(Seen().StrokeEvidence, Is.Not.Empty);
            Assert.That((session.Images.Number, session.Images.Truth), Is.EqualTo((-1, (string)null)), "the drawing again");
        }

        [Test]
        public void WrongAnswersAreLookedFor()
        {
            session.Open(file);
            session.Images.ChangeData(data => data.Count = 2000);
            session.Images.Browse(1, wrong: true);
            Wait(() => session.Images.Number >= 0 || session.Problem != null);
            Assert.That(session.Problem, Is.Null);
            Assert.That(Seen().Answer.Label, Is.Not.EqualTo(session.Images.Truth));
            Assert.That(Small.Value.Classes, Has.Member(session.Images.Truth), "a class that it could know");
            int first = session.Images.Number;
            session.Images.Browse(1, wrong: true);
            Wait(() => !session.Images.IsSearching);
            Assert.That(session.Images.Number, Is.Not.EqualTo(first));
        }

        [Test]
        public void WhatCannotBeLookedIntoIsRefusedWithARemedyAndTheModelStays()
        {
            Assert.That(session.Images.Browse(1), Is.False);
            Assert.That(session.Problem, Does.Contain("Choose a model first"));
            session.Open(file);
            var plain = new Network(new Shape(4), new Dense(3), new Dense(2));
            string other = Path.Combine(folder, "other.graft");
            ModelFile.Save(new Model(plain, new SoftmaxCrossEntropy(), new[] { "a", "b" }), other);
            Assert.That(session.Open(other), Is.False);
            Assert.That(session.Problem, Does.Contain("other.graft takes inputs of 4").And.Contain("choose a classifier"));
            File.WriteAllText(other, "no model");
            Assert.That(session.Open(other), Is.False);
            Assert.That(session.Problem, Does.Contain("other.graft cannot be used"));
            Assert.That(session.Open(Path.Combine(folder, "none.graft")), Is.False);
            Assert.That(session.Title, Is.EqualTo("small.graft"));
            session.Images.ChangeData(data => (data.Kind, data.FolderPath) = (DataKind.Folder, Path.Combine(folder, "nothing")));
            session.Images.Browse(1);
            Wait(() => session.Problem != null);
            session.Draw(TransferDrawings.Digit(1, 1));
            Assert.That(Seen(), Is.Not.Null, "drawing goes on");
            Assert.That(session.Problem, Is.Null, "and is no problem of the images'");
        }

        [Test]
        public void APenThatDoesNotRestIsFollowed()
        {
            session.Open(file);
            Wait(() => session.Engine.Ranges != null);
            InkCanvas whole = TransferDrawings.Digit(3, 1), pen = new InkCanvas(200, 200);
            pen.Begin(10, 10);
            int seen = 0;
            SightView last = null;
            for (int i = 0; i < 400 && seen < 5; i++)
            {
                (double x, double y) = whole.Point(i % whole.PointCount);
                pen.MoveTo(x + i % 7, y);
                // Never a moment in which nothing later is asked for.
                session.Draw(pen);
                Thread.Sleep(1);
                if (session.View != last) seen++;
                last = session.View;
            }
            Assert.That(seen, Is.EqualTo(5));
        }

        [Test]
        public void AReloadLosesNothing()
        {
            session.Open(file);
            session.Draw(TransferDrawings.Digit(3, 1));
            session.Ask(2, SightQuestion.TheAnswer);
            SightView before = Seen();
            string stored = session.Suspend();
            File.Delete(file);
            session = NewSession();
            Assert.That(session.Restore(stored), Is.True, session.Problem);
            Assert.That((session.Title, session.Path, session.Label, session.Against), Is.EqualTo(("small.graft", file, 2, SightQuestion.TheAnswer)));
            SightView after = Seen();
            Assert.That(after.Image, Is.EqualTo(before.Image));
            Assert.That(after.StrokeEvidence, Is.EqualTo(before.StrokeEvidence));
            session.Dispose();
            session = NewSession();
            Assert.That(session.Restore(""), Is.False);
            Assert.That(session.Model, Is.Null);
        }

        SightSession NewSession() => new SightSession(new SessionFolders(folder, Path.Combine(folder, "Library"), null), new FewPictures());

        // The answer to what was asked last.
        SightView Seen()
        {
            Wait(() => session.View != null && session.View.Question == session.Asked);
            return session.View;
        }

        void Wait(Func<bool> until)
        {
            for (var waited = Stopwatch.StartNew(); !until();)
            {
                if (waited.Elapsed > TimeSpan.FromMinutes(1)) throw new TimeoutException(session.Problem ?? "A minute has passed.");
                session.Update();
                Thread.Sleep(1);
            }
        }
    }
}

using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>From a search space to a saved model, with stops, reloads and restarts between.</summary>
    public sealed class TuningSessionTests
    {
        SmallTuning tuning;

        TuningSession Session => tuning.Session;
        TuningRun Run => tuning.Run;

        [SetUp]
        public void SetUp() => tuning = new SmallTuning();

        [TearDown]
        public void TearDown() => tuning.Dispose();

        [Test]
        public void ASearchIsDoneRefittedAndSaved()
        {
            Assert.That(Session.Start(), Session.Problem);
            Assert.That(Run.State, Is.EqualTo(TuningState.Preparing));
            Assert.That(Run.Board.Trials.Count, Is.EqualTo(5), "drawn before anything is trained");
            Assert.That(Run.Board.Trials.All(trial => trial.State == TrialState.Waiting));
            tuning.UntilEnd();
            Assert.That(Run.State, Is.EqualTo(TuningState.Finished), Session.Problem);
            Assert.That(Run.Board.Trials.All(trial => trial.State == TrialState.Scored && trial.Curve.Count == 4));
            Assert.That(Run.Board.Best.Accuracy, Is.EqualTo(Run.Board.Trials.Max(trial => trial.Accuracy)));
            Assert.That(Session.Progress, Is.EqualTo(1));
            Assert.That(File.ReadAllText(tuning.PathOf("Library/Tuning/search/trials.csv")), Does.StartWith("rank,trial,rung,epochs,neurons,rate,accuracy"));
            Assert.That(Session.Export(tuning.PathOf("table.csv")));
            Assert.That(File.ReadAllLines(tuning.PathOf("table.csv")).Length, Is.EqualTo(6));

            Session.Change(settings => settings.Refits = 3);
            Assert.That(Session.Refit(Run.Board.Best.Index), Session.Problem);
            tuning.UntilEnd();
            TuningResult result = Run.Outcome.Result;
            Assert.That(result.Accuracies.Count, Is.EqualTo(3));
            Assert.That(Session.HasUnsavedResult);
            Assert.That(Session.Save(tuning.PathOf("tuned.graft")));
            Assert.That(Session.HasUnsavedResult, Is.False);
            Model saved = ModelFile.Load(tuning.PathOf("tuned.graft"));
            Assert.That(saved.Classes.Count, Is.EqualTo(10));
            Assert.That(saved.Metadata["tuning"], Does.StartWith($"trial {Run.Board.Best.Index} of a search, random"));
            Assert.That(saved.Metadata["network"], Does.StartWith($"1 x {Run.Board.Best.Trial.Values["neurons"]} elu"));
            Assert.That(saved.Metadata["data"], Does.Contain("204 images"));
        }

        [Test]
        public void AStoppedSearchGoesOnWithoutRepeatingATrialToTheSameScores()
        {
            Session.Change(SmallTuning.Long);
            Session.Start();
            tuning.UntilEnd();
            Assert.That(Run.State, Is.EqualTo(TuningState.Finished), Session.Problem);
            string[] whole = tuning.Scores;
            Assert.That(Run.Board.Trials.Count(trial => trial.State == TrialState.StoppedEarly), Is.EqualTo(2));

            Session.Start();
            tuning.Until(() => Run.Board.Scored == 2 && Run.Board.Trials.Any(trial => trial.State == TrialState.UnderWay), "two are scored, and one is under way");
            Assert.That(Session.Stop());
            tuning.UntilEnd();
            Assert.That(Run.State, Is.EqualTo(TuningState.Stopped));
            Assert.That(Run.Board.Trials.Any(trial => trial.State == TrialState.UnderWay), Is.False);
            int scored = Run.Board.Scored;
            Assert.That(Session.CanResume);
            Assert.That(Session.Resume(), Session.Problem);
            tuning.Until(() => Run.State == TuningState.Searching || !Run.IsUnderWay, "it goes on");
            Assert.That(Run.Board.Scored, Is.GreaterThanOrEqualTo(scored));
            tuning.UntilEnd();
            Assert.That(tuning.Scores, Is.EqualTo(whole));
            Assert.That(tuning.Logged, Is.Unique);
            Assert.That(tuning.Logged.Length, Is.EqualTo(8));
            Assert.That(Session.CanResume, Is.False);
        }

        [Test]
        public void ASearchOutlivesReloadsAndTheEditor()
        {
            Session.Change(SmallTuning.Long);
            Session.Start();
            tuning.UntilEnd();
            string[] whole = tuning.Scores;
            Session.Start();
            Session.Choose(3, true);
            tuning.Reload();
            Assert.That(Run.IsUnderWay, "it is to go on");
            tuning.Until(() => Run.Board != null && Run.Board.Scored >= 1, "one is scored");
            tuning.Reload();
            tuning.Until(() => Run.Board != null && Run.Board.Scored >= 2, "another is scored");
            tuning.Restart();
            tuning.Until(() => Run.Board != null, "it is read");
            Assert.That(Run.State, Is.EqualTo(TuningState.Stopped), "it rests until it is told to go on");
            Assert.That(Run.Board.Scored, Is.InRange(2, 5));
            Assert.That(Session.Chosen, Is.EqualTo(new[] { 3 }));
            Assert.That(Session.Resume(), Session.Problem);
            tuning.UntilEnd();
            Assert.That(Run.State, Is.EqualTo(TuningState.Finished), Session.Problem);
            Assert.That(tuning.Scores, Is.EqualTo(whole));
            Assert.That(tuning.Logged, Is.Unique);
        }

        [Test]
        public void AResultOutlivesAReloadAndARefitBeginsAgain()
        {
            Session.Start();
            tuning.UntilEnd();
            Session.Refit(2);
            tuning.UntilEnd();
            float[] accuracies = Run.Outcome.Result.Accuracies.ToArray();
            tuning.Reload();
            Assert.That(Run.Outcome.Result.Trial, Is.EqualTo(2));
            Assert.That(Run.Outcome.Result.Accuracies, Is.EqualTo(accuracies));
            Assert.That(Session.HasUnsavedResult);
            tuning.Until(() => Run.Board != null, "the search is read");
            Assert.That(Run.State, Is.EqualTo(TuningState.Finished));
            Assert.That(Run.Board.Trials[2].Curve.Count, Is.EqualTo(4), "curves are in the log");
            Session.Refit(1);
            tuning.Reload();
            Assert.That(Run.IsUnderWay);
            tuning.UntilEnd();
            Assert.That(Run.Outcome.Result.Trial, Is.EqualTo(1), Session.Problem);
        }

        [Test]
        public void ASearchGoesOnWithItsOwnSettings()
        {
            Session.Change(settings => settings.Epochs = 40);
            Session.Start();
            tuning.Until(() => Run.Board.Scored >= 1, "one is scored");
            Assert.That(Session.Change(settings => settings.Seed = 9), Is.False, "locked while it runs");
            Session.Stop();
            tuning.UntilEnd();
            Session.Change(settings =>
            {
                (settings.Seed, settings.Trials, settings.Data.Count) = (9, 7, 400);
                settings.Space["neurons"].How = VariationKind.Fixed;
            });
            Assert.That(Run.Board.Trials.Count, Is.EqualTo(5), "the search at hand is what it was");
            Assert.That(Session.Resume(), Session.Problem);
            Assert.That((Session.Settings.Seed, Session.Settings.Data.Count, Session.Settings.Space["neurons"].How), Is.EqualTo((1ul, 240, VariationKind.Range)));
            tuning.UntilEnd();
            Assert.That(Run.Board.Trials.Count(trial => trial.State == TrialState.Scored), Is.EqualTo(7), "a random search grows");
            Assert.That(tuning.Logged, Is.Unique);
        }

        [Test]
        public void ASearchThatBeginsKeepsTheOneBeforeAside()
        {
            Session.Start();
            tuning.UntilEnd();
            byte[] first = File.ReadAllBytes(tuning.Log);
            Session.Change(settings => settings.Seed = 2);
            Session.Start();
            tuning.UntilEnd();
            Assert.That(File.ReadAllBytes(tuning.PathOf("Library/Tuning/previous/search.jsonl")), Is.EqualTo(first));
        }

        [Test]
        public void FoldsAreAveragedInACurve()
        {
            Session.Change(settings => (settings.Folds, settings.Trials) = (3, 2));
            Session.Start();
            tuning.UntilEnd();
            TuningTrial trial = Run.Board.Trials[0];
            Assert.That(trial.Record.Score.Folds.Count, Is.EqualTo(3));
            Assert.That(trial.Curve[3].ValidationLoss, Is.EqualTo(trial.Record.Score.Folds.Average(fold => fold.Curve[3].ValidationLoss)).Within(1e-12));
        }

        [Test]
        public void WhatStandsInTheWayIsNamed()
        {
            void Refuses(System.Action<TuningSettings> change, string named)
            {
                Session.Change(settings => (settings.Space["dropout"].Value, settings.Folds) = ("0", 0));
                Session.Change(SmallTuning.Small);
                Session.Change(change);
                Assert.That(Session.Obstacle, Does.Contain(named));
                Assert.That(Session.Start(), Is.False);
                Assert.That(Session.Problem, Does.Contain(named));
            }

            Refuses(settings => (settings.Space["neurons"].How, settings.Space["rate"].How) = (VariationKind.Fixed, VariationKind.Fixed), "Nothing is varied");
            Refuses(settings => settings.Space["neurons"].To = "4", "smaller number first");
            Refuses(settings => settings.Space["neurons"].From = "many", "Neurons cannot be 'many'");
            Refuses(settings => settings.Space["rate"].From = "0", "Learning rate cannot be '0'");
            Refuses(settings => settings.Space["neurons"].Step = "99", "steps of 99");
            Refuses(settings => settings.Space["dropout"].Value = "1", "Dropout cannot be '1'");
            Refuses(settings => (settings.Space["activation"].How, settings.Space["activation"].Choices) = (VariationKind.Choice, new string[0]), "Activation has no values");
            Refuses(settings => settings.Trials = 0, "0 trials");
            Refuses(settings => (settings.Strategy, settings.Trials) = (StrategyKind.Halving, 5), "too few");
            Refuses(settings => settings.Folds = 1, "1 folds");
            Refuses(settings => settings.Epochs = 0, "0 epochs");
            Refuses(settings => settings.Data.Validation = 0, "0 % of the images");
            Assert.That(Session.Resume(), Is.False);
            Assert.That(Session.Refit(0), Is.False);
            Assert.That(Session.Stop(), Is.False);
            Assert.That(Session.Save(tuning.PathOf("none.graft")), Is.False);
            Assert.That(Session.Export(tuning.PathOf("none.csv")), Is.False);
        }

        [Test]
        public void ADamagedLogIsNamedAndStays()
        {
            Session.Start();
            tuning.UntilEnd();
            string text = File.ReadAllText(tuning.Log);
            File.WriteAllText(tuning.Log, text.Replace("\"rung\"", "\"rang\""));
            tuning.Restart();
            tuning.Until(() => Session.Problem != null, "it is named");
            Assert.That(Session.Problem, Does.Contain("damaged in line 2"));
            Assert.That(File.Exists(tuning.Log));
            Assert.That(Session.Start(), Session.Problem);
            tuning.UntilEnd();
            Assert.That(Run.State, Is.EqualTo(TuningState.Finished), Session.Problem);
        }

        [Test]
        public void EightAtMostAreCompared()
        {
            Session.Change(settings => settings.Trials = 12);
            Session.Start();
            for (int trial = 0; trial < TuningSession.MostChosen; trial++) Assert.That(Session.Choose(trial, true), Session.Problem);
            Assert.That(Session.Choose(8, true), Is.False);
            Assert.That(Session.Problem, Does.Contain("leave one out"));
            Assert.That(Session.Choose(0, false) && Session.Choose(8, true), Session.Problem);
            Assert.That(Session.Choose(12, true), Is.False);
            Assert.That(Session.Chosen, Is.EqualTo(new[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
            Session.Cancel();
            tuning.UntilEnd();
        }

        [Test]
        public void TheVersionRestsWhereNothingChanges()
        {
            Session.Start();
            tuning.UntilEnd();
            Session.Update();
            int version = Session.Version;
            for (int i = 0; i < 20; i++) Session.Update();
            Assert.That(Session.Version, Is.EqualTo(version));
        }
    }
}

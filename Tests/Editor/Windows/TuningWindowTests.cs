#if GRAFT_STANDIN // clicks come through the stand-in's panel
using System.IO;
using System.Linq;
using Graft.StandIn;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>The Tuning window as its user has it: from a space of a few rows to a saved model, with problems, stops and reloads on the way.</summary>
    public sealed class TuningWindowTests
    {
        WindowUser user;

        TuningSession Session => EditorSessions.Tuning.Session;

        [SetUp]
        public void Open() => user = new WindowUser("Window/Graft/Tuning");

        [TearDown]
        public void Close() => user.Dispose();

        [Test]
        public void ASearchIsSeenRefittedSavedAndExported()
        {
            Small(trials: 4, epochs: 3);
            Assert.That(user.IsSeen("table") || user.IsSeen("problem") || user.IsSeen("advice"), Is.False);
            Assert.That(user.IsEnabled("stop") || user.IsEnabled("resume") || user.IsEnabled("refit") || user.IsEnabled("save") || user.IsEnabled("export"), Is.False);
            user.Click("start");
            Assert.That(user.IsEnabled("start") || user.IsEnabled("space") || user.IsEnabled("search"), Is.False);
            user.Wait(() => Session.Run.State == TuningState.Finished);
            Assert.That(user.Text("figure-scored"), Is.EqualTo("4 of 4"));
            Assert.That(user.Text("figure-best"), Does.EndWith(" %"));
            Assert.That(user.Text("doing"), Is.EqualTo("Finished"));
            Assert.That(user.IsSeen("table-empty"), Is.False);
            Assert.That(Enumerable.Range(0, 7).Select(i => user.Text("table-title", i)), Is.EqualTo(new[] { "Trial", "State", "Right \u2193", "Loss", "Seconds", "Neurons", "Learning rate" }));

            Assert.That(user.IsEnabled("refit"), Is.True);
            user.Change("refit-seeds", "2");
            user.Click("refit");
            user.Wait(() => user.IsEnabled("save"));
            Assert.That(user.Text("refit-result"), Does.StartWith($"Trial {Session.Run.Board.Best.Index}, the best of 2 seeds: "));
            Assert.That(user.Text("saved"), Is.EqualTo("Not saved yet"));
            user.Dialogs.Answer(Path.Combine(user.Project, "Assets", "tuned.graft"));
            user.Click("save");
            Assert.That(user.Text("saved"), Does.Contain("tuned.graft"));
            Assert.That(ModelFile.Load(Path.Combine(user.Project, "Assets", "tuned.graft")).Metadata["tuning"], Does.Contain("of a search"));
            string table = Path.Combine(user.Project, "trials.csv");
            user.Dialogs.Answer(table);
            user.Click("export");
            Assert.That(File.ReadAllLines(table).Length, Is.EqualTo(5));
        }

        [Test]
        public void TrialsAreSortedAndTheirCurvesCompared()
        {
            Small(trials: 4, epochs: 3);
            user.Click("start");
            user.Wait(() => Session.Run.State == TuningState.Finished);
            user.See("table-rows", 0, 4);
            Assert.That(Trials(), Is.EqualTo(Session.Run.Board.Result.Ranking.Select(record => $"{record.Trial.Index}")), "the best above");
            user.Click("table-title", 0);
            Assert.That(Trials(), Is.EqualTo(new[] { "0", "1", "2", "3" }));
            user.Click("table-title", 0);
            Assert.That(Trials(), Is.EqualTo(new[] { "3", "2", "1", "0" }));
            Assert.That(user.Text("table-title", 0), Is.EqualTo("Trial \u2191"));
            user.Change("table-tick", "true", 0);
            user.Change("table-tick", "true", 2);
            Assert.That(Session.Chosen, Is.EqualTo(new[] { 3, 1 }));
            Assert.That(user.Texts("graft-plot__name", user.Find("curves-loss")), Is.EqualTo(new[] { "trial 3", "trial 1" }));
            user.Change("curves-kind", "Right answers");
            Assert.That(user.IsSeen("curves-loss"), Is.False);
            Assert.That(user.IsSeen("curves-accuracy"), Is.True);
            int plot = user.Find("trials-plot");
            user.Key(plot, "ArrowDown");
            user.Key(plot, "Enter");
            Assert.That(Session.Chosen.Contains(Session.Run.Board.Best.Index), Is.EqualTo(Session.Run.Board.Best.Index != 3 && Session.Run.Board.Best.Index != 1), "a press takes it in or out");
            user.Click("curves-none");
            Assert.That(Session.Chosen, Is.Empty);
            Assert.That(user.IsEnabled("curves-none"), Is.False);
        }

        [Test]
        public void ASearchIsStoppedOutlivesAReloadAndIsResumed()
        {
            Small(trials: 4, epochs: 40);
            user.Click("start");
            user.Wait(() => Session.Run.Board.Scored >= 1);
            Assert.That(EditorHost.ProgressItems.Count, Is.EqualTo(1), "among the editor's background work");
            user.Click("stop");
            user.Wait(() => Session.Run.State == TuningState.Stopped);
            int scored = Session.Run.Board.Scored;
            Assert.That(user.Text("doing"), Is.EqualTo("Stopped; it can go on"));
            Assert.That(user.IsEnabled("start") && user.IsEnabled("resume"), Is.True);
            EditorHost.ReloadDomain();
            user.Wait(() => user.IsEnabled("resume"));
            Assert.That(Session.Run.Board.Scored, Is.EqualTo(scored));
            Assert.That(user.Text("figure-scored"), Is.EqualTo($"{scored} of 4"));
            user.Click("resume");
            user.Wait(() => Session.Run.State == TuningState.Finished);
            Assert.That(user.IsSeen("problem"), Is.False);
            using var log = new FileTrialLog(Path.Combine(user.Project, "Library/Graft/Tuning/search/search.jsonl"));
            Assert.That(log.Records.Select(record => record.Trial.Index), Is.EquivalentTo(new[] { 0, 1, 2, 3 }));
        }

        [Test]
        public void AnotherSearchIsAskedFor()
        {
            Small(trials: 2, epochs: 1);
            user.Click("start");
            user.Wait(() => Session.Run.State == TuningState.Finished);
            user.Dialogs.Answer(1);
            user.Click("start");
            Assert.That(Session.Run.IsUnderWay, Is.False);
            user.Dialogs.Answer(0);
            user.Click("start");
            Assert.That(Session.Run.IsUnderWay, Is.True);
            user.Wait(() => Session.Run.State == TuningState.Finished);
        }

        [Test]
        public void ARowShowsTheFieldsOfItsKind()
        {
            int rate = Row("rate"), activation = Row("activation"), layers = Row("layers");
            Assert.That(user.Value("space-how", rate), Is.EqualTo("Range by logarithm"));
            Assert.That(user.IsSeen("space-range", rate), Is.True);
            Assert.That(user.IsSeen("space-step", rate) || user.IsSeen("space-value", rate) || user.IsSeen("space-words", rate), Is.False);
            Assert.That(user.IsSeen("space-step", layers), Is.True);
            Assert.That(user.IsSeen("space-words", activation), Is.True);
            user.Change("space-how", "Fixed", activation);
            Assert.That(user.IsSeen("space-word", activation), Is.True);
            Assert.That(user.IsSeen("space-words", activation) || user.IsSeen("space-value", activation), Is.False);
            user.Change("space-word", "SELU", activation);
            Assert.That(Session.Settings.Space["activation"].Value, Is.EqualTo("selu"));
            user.Change("space-how", "One of", rate);
            user.Change("space-choices", "0.001, 0.002", rate);
            Assert.That(Session.Settings.Space["rate"].Choices, Is.EqualTo(new[] { "0.001", "0.002" }));
            user.Change("space-choices", "0.001, fast", rate);
            Assert.That(user.Text("advice"), Does.Contain("Learning rate cannot be 'fast'"));
            Assert.That(user.IsEnabled("start"), Is.False);
            user.Click("space-usual");
            Assert.That(user.IsSeen("advice"), Is.False);
            Assert.That(user.Value("space-how", rate), Is.EqualTo("Range by logarithm"));
        }

        [Test]
        public void EveryControlHasALabelAndATooltip()
        {
            Small(trials: 2, epochs: 1);
            user.Click("start");
            user.Wait(() => Session.Run.State == TuningState.Finished);
            user.See("table-rows", 0, 2);
            Assert.That(user.Unlabelled().ToArray(), Is.Empty);
        }

        string[] Trials() => Enumerable.Range(0, 4).Select(i => user.Text("table-tick", i)).ToArray();

        static int Row(string name) => Hyperparameter.All.ToList().FindIndex(each => each.Name == name);

        // Drawn digits, one small layer, its width and the learning rate.
        void Small(int trials, int epochs)
        {
            user.Change("data-count", "240");
            foreach (string name in new[] { "layers", "batch", "activation", "augmentation" }) user.Change("space-how", "Fixed", Row(name));
            user.Change("space-value", "1", Row("layers"));
            foreach (var (field, value) in new[] { ("space-from", "8"), ("space-to", "24"), ("space-step", "8") }) user.Change(field, value, Row("neurons"));
            user.Change("strategy", "Random: all in full");
            user.Change("trials", $"{trials}");
            user.Change("epochs", $"{epochs}");
            user.Wait(() => user.Text("data-status").StartsWith("240 "));
        }
    }
}
#endif

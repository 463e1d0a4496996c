#if GRAFT_STANDIN // strokes and clicks come through the stand-in's panel
using System.IO;
using System.Linq;
using Graft.StandIn;
using Graft.StandIn.Toolkit;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>The window "What the network sees" as its user has it: it opens with the package's model, and follows the pen.</summary>
    public sealed class SightWindowTests
    {
        WindowUser user;
        SightSession session;

        [SetUp]
        public void Open()
        {
            user = new WindowUser("Window/Graft/What the network sees");
            session = EditorSessions.Sight.Session;
        }

        [TearDown]
        public void Close() => user.Dispose();

        [Test]
        public void ItOpensWithThePackagesModelAndSaysWhatToDo()
        {
            Assert.That(user.Text("model-summary"), Is.EqualTo("digits-0-9 knows 0, 1, 2, 3, 4, 5, 6, 7, 8, 9: 121,910 parameters."));
            Assert.That(user.Text("answer-says"), Does.Contain("Draw first"));
            Assert.That(user.IsSeen("unit-empty") && !user.IsSeen("unit-known") && !user.IsSeen("problem"), Is.True);
            Assert.That(user.IsEnabled("clear") || user.IsEnabled("undo"), Is.False);
            Assert.That(user.Unlabelled(), Is.Empty);
        }

        [Test]
        public void EveryLayerFollowsTheStrokes()
        {
            Draw(3);
            Assert.That(user.Text("answer-says"), Is.EqualTo("It is \"3\", 100 %"));
            Assert.That(Enumerable.Range(0, 6).Select(layer => user.Text("layer-active", layer).EndsWith("of " + (layer < 5 ? "100" : "10") + " above 0")), Is.All.True);
            string[] ranges = Ranges();
            Assert.That(ranges.Distinct().Count(), Is.EqualTo(6));
            Assert.That(ranges, Is.All.Match("^-?[0-9.]+ … [0-9.]+$"));
            Assert.That(user.Text("lead"), Does.Match("^\"3\" leads the others' mean by [0-9.]+$"));
            Assert.That(user.IsSeen("strongest"), Is.True);
            Assert.That(user.Text("strong-says", 7), Does.Match("^[0-9]+: [0-9.]+$"));
            user.Click("clear");
            Seen();
            Assert.That(user.IsSeen("strongest"), Is.False);
            Assert.That(user.Text("answer-says"), Does.Contain("Draw first"));
            Draw(1);
            Assert.That(Ranges(), Is.Not.EqualTo(ranges));
            user.Change("every-step", "true");
            Assert.That(user.Text("layer-active", 15), Does.EndWith("of 10 above 0"), "a column for each of sixteen steps");
        }

        [Test]
        public void AnotherClassIsAskedForAndHeldAgainstTheAnswer()
        {
            Draw(3);
            user.Change("label-choice", "\"8\"");
            user.Change("against-choice", "the answer");
            Seen();
            Assert.That((session.Label, session.Against), Is.EqualTo((8, SightQuestion.TheAnswer)));
            Assert.That(user.Text("lead"), Does.Match("^\"8\" trails \"3\" by [0-9.]+$"));
        }

        [Test]
        public void UnitsArePointedAtAndKept()
        {
            Draw(2);
            int first = user.Find("units", 0), second = user.Find("units", 1);
            Panel panel = EditorHost.Windows.Single().Panel;
            panel.Pointer(first, PointerKind.Move, 0, 60, 60, -1, 0, Modifiers.None);
            Seen();
            Assert.That(user.Text("unit-title"), Is.EqualTo("1  Dense 100, unit 55"), "of ten by ten in 112 pixels");
            Assert.That(user.Text("unit-what"), Does.Contain("Its weights"));
            panel.Pointer(second, PointerKind.Down, 0, 5, 5, 0, 1, Modifiers.None);
            panel.Pointer(second, PointerKind.Up, 0, 5, 5, 0, 0, Modifiers.None);
            Seen();
            Assert.That(user.Text("unit-title"), Is.EqualTo("2  Dense 100, unit 0"));
            Assert.That(user.Text("unit-what"), Does.Contain("gradient times ink"));
            panel.Pointer(first, PointerKind.Move, 0, 60, 60, -1, 0, Modifiers.None);
            panel.Pointer(first, PointerKind.Leave, 0, 200, 60, -1, 0, Modifiers.None);
            Seen();
            Assert.That(user.Text("unit-title"), Is.EqualTo("2  Dense 100, unit 0"), "the one that was pressed is kept");
            Assert.That(user.Key(second, "ArrowRight") && user.Key(second, "ArrowDown"), Is.True);
            Seen();
            Assert.That(user.Text("unit-title"), Is.EqualTo("2  Dense 100, unit 11"));
            user.Key(user.Find("sight"), "Escape");
            Seen();
            Assert.That(user.IsSeen("unit-empty"), Is.True);
        }

        [Test]
        public void UnitsThatNeverVaryAreCounted()
        {
            var first = new Dense(5);
            var network = new Network(new Shape(28, 28), first, new Relu(), new Dense(2));
            network.Initialize(1);
            // So far below zero that no drawing brings it above.
            first.Biases.Value.Data[3] = -1000;
            string file = Path.Combine(user.Project, "dead.graft");
            ModelFile.Save(new Model(network, new SoftmaxCrossEntropy(), new[] { "yes", "no" }, 1 / 255f), file);
            user.Dialogs.Answer(file);
            user.Click("model-open");
            Draw(3);
            Assert.That(user.Text("layer-still", 0), Is.EqualTo("1 never varies"));
            Assert.That(user.Text("layer-still", 1), Is.Null.Or.Empty);
            session.Choose(0, 3);
            Seen();
            Assert.That(user.Text("unit-value"), Is.EqualTo("0.00 now; 0.00 … 0.00 over 300 drawn digits: it never varies"));
            session.Choose(1, 1);
            Seen();
            Assert.That(user.Text("unit-title"), Is.EqualTo("2  Dense 2, the output of \"no\""));
        }

        [Test]
        public void ImagesAreLookedAtInsteadOfADrawing()
        {
            user.Click("image-next");
            user.Wait(() => session.Images.Number == 0);
            Seen();
            Assert.That(user.Text("image-says"), Does.Match("^1 of 1,000, labelled \"[0-9]\"$"));
            Assert.That(user.Text("answer-says"), Does.EndWith(": right").Or.Contain(": wrong, it is labelled"));
            user.Key(user.Find("sight"), "PageDown");
            Seen();
            Assert.That(user.Text("image-says"), Does.StartWith("2 of 1,000"));
            Draw(7);
            Assert.That(user.Text("image-says"), Is.EqualTo("The drawing is looked at"));
            user.Change("images-foldout", "true");
            Assert.That(user.Value("data-kind"), Is.EqualTo("Drawn digits"));
            user.Change("data-count", "50");
            user.Click("image-previous");
            user.Wait(() => session.Images.Number == 49);
            user.Pass();
            Assert.That(user.Text("image-says"), Does.StartWith("50 of 50"));
        }

        [Test]
        public void AnImageOfAClassThatTheModelDoesNotKnowIsNoMistake()
        {
            Assert.That(session.Open(Path.Combine(WindowUser.Package, "Models", "digits-0-4.graft")), Is.True, session.Problem);
            do
            {
                int number = session.Images.Number;
                user.Click("image-next");
                user.Wait(() => session.Images.Number != number);
                Seen();
            }
            while (session.Model.Classes.Contains(session.Images.Truth));
            Assert.That(user.Text("answer-says"), Does.EndWith($"; it is labelled \"{session.Images.Truth}\", which the model does not know").And.Not.Contain("wrong"));
        }

        [Test]
        public void ClosingAndReloadingLoseNothing()
        {
            Draw(3);
            string says = user.Text("answer-says");
            EditorHost.Windows.Single().Close();
            EditorHost.Invoke("Window/Graft/What the network sees");
            Assert.That(user.Text("answer-says"), Is.EqualTo(says));
            Assert.That(user.IsEnabled("undo"), Is.True, "the strokes are on the pad");
            EditorHost.ReloadDomain();
            session = EditorSessions.Sight.Session;
            Seen();
            Assert.That(user.Text("answer-says"), Is.EqualTo(says));
            string broken = Path.Combine(user.Project, "broken.graft");
            File.WriteAllText(broken, "no model");
            user.Dialogs.Answer(broken);
            user.Click("model-open");
            Assert.That(user.Text("problem"), Does.Contain("broken.graft cannot be used"));
            Assert.That(user.Text("model-summary"), Does.StartWith("digits-0-9 knows"));
        }

        string[] Ranges() => Enumerable.Range(0, 6).Select(layer => user.Text("layer-range", layer)).ToArray();

        void Draw(int digit)
        {
            user.Draw(user.FindClass("graft-ink", user.Find("pad-place")), digit, 1, SightSession.Side);
            Seen();
        }

        // What was asked last has been answered, and is shown.
        void Seen()
        {
            user.Wait(() => session.View == null ? session.Drawing.IsBlank && session.Images.Number < 0 : session.View.Question == session.Asked);
            user.Pass();
        }
    }
}
#endif

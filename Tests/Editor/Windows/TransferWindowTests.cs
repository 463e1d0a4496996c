#if GRAFT_STANDIN // clicks and strokes come through the stand-in's panel
using System.IO;
using System.Linq;
using Graft.StandIn;
using Graft.StandIn.Toolkit;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>The Transfer window as its user has it: from the empty window to a saved model that knows two digits more.</summary>
    public sealed class TransferWindowTests
    {
        const float PadSide = 132;
        WindowUser user;

        [SetUp]
        public void Open() => user = new WindowUser("Window/Graft/Transfer");

        [TearDown]
        public void Close() => user.Dispose();

        [Test]
        public void AnEmptyWindowSaysWhatToDo()
        {
            Assert.That(user.IsSeen("model-empty") && user.IsSeen("classes-empty"), Is.True);
            Assert.That(user.IsSeen("outcome") || user.IsSeen("try") || user.IsSeen("problem") || user.IsSeen("layers-place"), Is.False);
            Assert.That(user.Text("advice"), Does.Contain("Choose a trained classifier"));
            Assert.That(user.IsEnabled("train"), Is.False);
        }

        [Test]
        public void TwoDigitsAreDrawnTrainedTriedAndSaved()
        {
            OpenShipped();
            Assert.That(user.IsSeen("model-empty"), Is.False);
            Assert.That(user.Text("model-summary"), Is.EqualTo("digits-0-4.graft knows 0, 1, 2, 3, 4: 121,405 parameters."));
            user.Click("add");
            user.Click("add");
            Assert.That(user.Value("class-name", 1), Is.EqualTo("6"));
            for (ulong hand = 1; hand <= 10; hand++)
            {
                DrawExample(0, 5, hand);
                DrawExample(1, 6, hand);
            }
            Assert.That(user.Text("count", 0), Is.EqualTo("10 examples"));
            Assert.That(user.IsSeen("advice"), Is.False);
            Assert.That(user.Text("plan"), Does.StartWith("The whole network learns 16 examples of 2 new classes"));
            user.Click("train");
            Assert.That(user.IsSeen("cancel") && user.IsSeen("progress"), Is.True);
            Assert.That(EditorHost.ProgressItems.Count, Is.EqualTo(1), "among the editor's background work");
            user.Wait(() => user.IsSeen("outcome"));
            Assert.That(user.Text("after"), Does.Match("^[6-9][0-9]\\.[0-9] %$"));
            Assert.That(user.IsSeen("cancel"), Is.False);
            int matrix = user.FindClass("graft-matrix__truth", user.Find("matrices"));
            Assert.That(matrix, Is.Not.Zero);

            user.Draw(user.FindClass("graft-ink", user.Find("try-pad")), 6, 3, 150);
            Assert.That(user.Text("try-after-says"), Does.StartWith("After: \"6\" in "));
            Assert.That(user.Text("try-before-says"), Does.StartWith("Before: "));

            user.Dialogs.Answer(Path.Combine(user.Project, "Assets", "ten.graft"));
            user.Click("save");
            Assert.That(user.Text("saved"), Is.EqualTo("Saved as Assets/ten.graft."));
            Assert.That(ModelFile.Load(Path.Combine(user.Project, "Assets", "ten.graft")).Classes.Count, Is.EqualTo(7));
            Assert.That(UnityEditor.AssetDatabase.LoadAssetAtPath<Components.ModelAsset>("Assets/ten.graft").Labels.Last(), Is.EqualTo("6"));
        }

        [Test]
        public void ProblemsComeWithTheirRemedyAndGoWithTheNextCommand()
        {
            OpenShipped();
            user.Click("add");
            user.Change("class-name", "3");
            Assert.That(user.Text("problem"), Does.Contain("The model knows \"3\" already"));
            Assert.That(user.Value("class-name"), Is.EqualTo("5"), "the name that it has");
            user.Change("class-name", "five");
            Assert.That(user.IsSeen("problem"), Is.False);
            string bad = Path.Combine(user.Project, "bad.png");
            File.WriteAllText(bad, "no picture");
            user.Drop(user.Find("card"), bad);
            user.Wait(() => user.IsSeen("problem"));
            Assert.That(user.Text("problem"), Does.Contain("bad.png"));
            user.Dialogs.Answer(bad);
            user.Click("model-open");
            Assert.That(user.Text("problem"), Does.Contain("bad.png cannot be used"));
            Assert.That(user.Text("model-summary"), Does.StartWith("digits-0-4.graft"), "the model that was there stays");
        }

        [Test]
        public void WhatIsRemovedComesBack()
        {
            OpenShipped();
            user.Click("add");
            DrawExample(0, 5, 1);
            DrawExample(0, 5, 2);
            int sheet = user.FindClass("graft-pictures", user.Find("pictures"));
            Assert.That(user.Key(sheet, "ArrowRight") && user.Key(sheet, "Delete"), Is.True);
            Assert.That(user.Text("count"), Is.EqualTo("1 example"));
            user.Click("remove");
            Assert.That(user.IsSeen("classes-empty"), Is.True);
            user.Click("undo");
            user.Key(user.Find("transfer"), "KeyZ", Modifiers.Control);
            Assert.That(user.Text("count"), Is.EqualTo("2 examples"));
            Assert.That(user.IsEnabled("undo"), Is.False);
        }

        [Test]
        public void ThePackagesOwnClassifierIsOnePressAway()
        {
            Assert.That(user.IsSeen("shipped"), Is.True);
            user.Click("shipped");
            Assert.That(user.Text("model-summary"), Does.StartWith("digits-0-4 knows 0, 1, 2, 3, 4"));
            Assert.That(user.IsSeen("problem") || user.IsSeen("shipped"), Is.False);
            user.Click("afresh");
            Assert.That(user.IsSeen("shipped"), Is.True);
            Assert.That(user.IsEnabled("previous"), Is.True);
            user.Click("previous");
            Assert.That(user.Text("model-summary"), Does.StartWith("digits-0-4 knows"));
        }

        [Test]
        public void LocksAndTheCutFollowTheSession()
        {
            OpenShipped();
            TransferSession session = EditorSessions.Transfer.Session;
            int firstLock = user.FindClass("graft-layer__lock", user.Find("layers-place"));
            Assert.That(user.FindClass("graft-layer--head", user.Find("layers-place")), Is.Not.Zero);
            user.Change("keeps", "false");
            Assert.That((session.KeepsOld, session.Frozen), Is.EqualTo((false, 1)));
            Assert.That(user.IsEnabled("recipe"), Is.False);
            session.Cut(2);
            user.Pass();
            Assert.That(user.FindClass("graft-layer--left", user.Find("layers-place")), Is.Not.Zero);
            Assert.That(user.FindClass("graft-layer__lock", user.Find("layers-place")), Is.Not.EqualTo(firstLock), "rows are made anew");
        }

        [Test]
        public void ClosingAndReloadingLoseNothing()
        {
            OpenShipped();
            user.Click("add");
            DrawExample(0, 5, 1);
            EditorHost.Windows.Single().Close();
            EditorHost.Invoke("Window/Graft/Transfer");
            EditorHost.ReloadDomain();
            Assert.That(EditorSessions.Transfer.Session.Examples.Count, Is.EqualTo(1));
            Assert.That(EditorSessions.Transfer.Session.Pretrained.Title, Is.EqualTo("digits-0-4.graft"));
        }

        void OpenShipped()
        {
            user.Dialogs.Answer(Path.Combine(WindowUser.Package, "Models", "digits-0-4.graft"));
            user.Click("model-open");
        }

        void DrawExample(int card, int digit, ulong hand)
        {
            int pad = user.FindClass("graft-ink", user.Find("card", card));
            user.Draw(pad, digit, hand, PadSide);
            Assert.That(user.Key(pad, "Enter"), Is.True, "taken as an example");
        }
    }
}
#endif

#if GRAFT_STANDIN // clicks come through the stand-in's panel
using System.IO;
using Graft.Components;
using Graft.StandIn;
using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEditor;

namespace Graft.Editing.Tests
{
    /// <summary>The Compress window as its user has it: from the empty window to a small model beside the original.</summary>
    public sealed class CompressWindowTests
    {
        WindowUser user;

        CompressSession Session => EditorSessions.Compress.Session;

        [SetUp]
        public void Open() => user = new WindowUser("Window/Graft/Compress");

        [TearDown]
        public void Close() => user.Dispose();

        [Test]
        public void AnEmptyWindowSaysWhatToDo()
        {
            user.Pass();
            Assert.That(user.Text("advice"), Does.StartWith("Choose a model"));
            Assert.That(user.IsSeen("shipped"), Is.True);
            Assert.That(user.IsSeen("pair") || user.IsSeen("differences") || user.IsSeen("problem") || user.IsSeen("progress"), Is.False);
            foreach (string button in new[] { "compress-now", "cancel", "save", "refine" }) Assert.That(user.IsEnabled(button), Is.False, button);
            user.Click("shipped");
            user.Wait(() => Session.IsReady);
            user.Pass();
            Assert.That(user.Text("model-summary"), Does.StartWith("Knows 0, 1, 2, 3, 4, 5, 6, 7, 8, 9: 121,910 parameters in 489,"));
            Assert.That(user.IsSeen("advice") || user.IsSeen("shipped"), Is.False);
            Assert.That(user.Text("plan"), Does.StartWith("10 rounds of 3 epochs, down to 98 % zeros, on 5,100 images"));
            Assert.That(user.IsEnabled("compress-now"), Is.True);
        }

        [Test]
        public void AModelIsCompressedChosenAndSaved()
        {
            Compress();
            Assert.That(user.Text("bytes", 0), Is.EqualTo(Session.Selection.Curve.Original.Point.Bytes.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)));
            int points = Session.Selection.Curve.Points.Count;
            Assert.That(user.IsEnabled("choice"), Is.True);
            user.Change("choice", "0");
            string smallest = user.Text("bytes", 1), verdict = user.Text("verdict");
            user.Change("choice", $"{points - 1}");
            Assert.That(user.Text("bytes", 1), Is.Not.EqualTo(smallest));
            Assert.That(user.Text("verdict"), Is.Not.EqualTo(verdict).And.Contain("times smaller"));
            user.Key(user.Find("size-curve"), "ArrowLeft");
            user.Key(user.Find("size-curve"), "Enter");
            Assert.That(user.Value("choice"), Is.EqualTo($"{points - 2}"), "the curve and the slider are one choice");
            user.Change("choice", "0");
            Assert.That(user.Text("differences-about"), Does.Contain("images"));
            Assert.That(user.Text("plan"), Does.Contain("not saved yet"));
            user.Dialogs.Answer(Path.Combine(user.Project, "Assets", "smaller.graft"));
            user.Click("save");
            Assert.That(user.Text("plan"), Is.EqualTo("Saved as Assets/smaller.graft."));
            var saved = AssetDatabase.LoadAssetAtPath<ModelAsset>("Assets/smaller.graft");
            Assert.That(saved.Labels, Is.EqualTo(new[] { "0", "1", "2" }));
            Assert.That(saved.Card, Does.Contain("made small"));
            Assert.That(File.ReadAllBytes(Path.Combine(user.Project, "Assets", "three.graft")), Is.EqualTo(SmallCompression.Original));
            Assert.That(saved.Bytes.Length, Is.LessThan(SmallCompression.Original.Length / 8));
        }

        [Test]
        public void TheOriginalIsNotSavedOver()
        {
            Compress();
            user.Dialogs.Answer(Path.Combine(user.Project, "Assets", "three.graft"));
            user.Click("save");
            Assert.That(user.Text("problem"), Does.Contain("is the original, which stays"));
            Assert.That(File.ReadAllBytes(Path.Combine(user.Project, "Assets", "three.graft")), Is.EqualTo(SmallCompression.Original));
        }

        [Test]
        public void AnUnsavedCurveIsAskedFor()
        {
            Compress();
            CompressCurve curve = Session.Selection.Curve;
            user.Dialogs.Answer(1);
            user.Key(user.Find("compress"), "Enter", Modifiers.Control);
            Assert.That(Session.Doing, Is.Null);
            user.Dialogs.Answer(0);
            user.Click("compress-now");
            Assert.That(Session.State, Is.EqualTo(CompressState.Compressing));
            Assert.That(EditorHost.ProgressItems.Count, Is.EqualTo(1), "among the editor's background work");
            Assert.That(user.IsEnabled("model"), Is.False);
            user.Key(user.Find("compress"), "Escape");
            Assert.That(Session.Doing, Is.Null);
            Assert.That(Session.Selection.Curve, Is.Not.Null);
            Assert.That(curve.Points.Count, Is.EqualTo(5));
        }

        [Test]
        public void SettingsFollowTheSession()
        {
            user.Change("zeros", "90");
            Assert.That(Session.Settings.Zeros, Is.EqualTo(0.9f).Within(1e-6));
            user.Change("storage", "Float16: two bytes each");
            Assert.That(Session.Settings.Storage, Is.EqualTo("float16"));
            user.Change("teaches", "false");
            user.Change("rounds", "0");
            Assert.That((Session.Settings.Teaches, Session.Settings.Rounds), Is.EqualTo((false, 0)));
            user.Click("shipped");
            user.Wait(() => !Session.IsReading);
            user.Pass();
            Assert.That(user.Text("advice"), Does.Contain("0 rounds cannot be"));
            EditorHost.ReloadDomain();
            user.Pass();
            Assert.That(user.Value("storage"), Is.EqualTo("Float16: two bytes each"));
        }

        [Test]
        public void EveryControlIsNamedAndExplained() => Assert.That(user.Unlabelled(), Is.Empty);

        // Three drawn digits, a moment's work.
        void Compress()
        {
            File.WriteAllBytes(Path.Combine(user.Project, "Assets", "three.graft"), SmallCompression.Original);
            AssetDatabase.Refresh();
            Session.Change(SmallCompression.Small);
            user.Change("model-asset", "Assets/three.graft");
            user.Wait(() => Session.IsReady);
            user.Click("compress-now");
            user.Wait(() => Session.State == CompressState.Compressed);
            user.Pass();
            Assert.That(user.IsSeen("pair") && user.IsSeen("differences"), Is.True);
        }
    }
}
#endif

#if GRAFT_STANDIN // clicks and keys come through the stand-in's panel
using System.IO;
using System.Linq;
using Graft.Components;
using Graft.StandIn;
using Graft.StandIn.Toolkit;
using NUnit.Framework;
using UnityEditor;

namespace Graft.Editing.Tests
{
    /// <summary>The Data window as its user has it.</summary>
    public sealed class DataWindowTests
    {
        const int Rows = 8;
        WindowUser user;

        static DataSession Session => EditorSessions.Labelling.Session;

        [SetUp]
        public void Open() => user = new WindowUser("Window/Graft/Data");

        [TearDown]
        public void Close() => user.Dispose();

        [Test]
        public void AnEmptyWindowSaysWhatToDo()
        {
            Assert.That(user.IsSeen("grid-empty") && user.IsSeen("draw-digits"), Is.True);
            Assert.That(user.Text("grid-empty-says"), Does.StartWith("No images yet. Choose a data asset above"));
            Assert.That(user.IsSeen("problem") || user.IsSeen("grid-place") || user.IsSeen("import-card") || user.IsSeen("cancel"), Is.False);
            Assert.That(user.IsEnabled("save") || user.IsEnabled("undo") || user.IsEnabled("export-idx") || user.IsEnabled("delete"), Is.False);
            Assert.That(user.Unlabelled(), Is.Empty);
        }

        [Test]
        public void AnImageIsChosenRelabelledUndoneAndSaved()
        {
            Draw();
            Assert.That(user.Unlabelled(), Is.Empty);
            Press(2, 3, Modifiers.None);
            int id = Session.Selection.Current, columns = Columns;
            Assert.That(id, Is.EqualTo(2 * columns + 3));
            string was = NameOf(id), other = was == "7" ? "3" : "7";
            Assert.That(user.Text("picture-title"), Is.EqualTo($"Image {id}: \"{was}\""));
            Assert.That(user.Key(List, "Digit" + other), Is.True);
            Assert.That((NameOf(id), user.Text("changes")), Is.EqualTo((other, "2 changes not saved")));
            Assert.That(user.Key(List, "KeyZ", Modifiers.Control), Is.True);
            Assert.That(NameOf(id), Is.EqualTo(was));
            user.Click("redo");
            Assert.That(NameOf(id), Is.EqualTo(other));
            user.Dialogs.Answer(Path.Combine(user.Project, "Assets", "mended.graftdata"));
            user.Key(List, "KeyS", Modifiers.Control);
            user.Wait(() => user.Text("changes") == "Saved");
            var asset = AssetDatabase.LoadAssetAtPath<DataAsset>("Assets/mended.graftdata");
            Assert.That(asset.Load().Labels[id], Is.EqualTo(int.Parse(other)));
            Assert.That(user.Value("asset"), Is.EqualTo("mended (Data Asset)"));
            Assert.That(user.Text("notice"), Is.EqualTo("Saved as Assets/mended.graftdata."));

            EditorHost.Invoke("Window/Graft/Data");
            user.Click("new");
            Assert.That(user.IsSeen("grid-empty"), Is.True);
            user.Change("asset", "Assets/mended.graftdata");
            user.Wait(() => Session.Document.Count > 0);
            Assert.That(NameOf(id), Is.EqualTo(other));
        }

        [Test]
        public void SeveralAreChosenWithShiftCtrlAndKeys()
        {
            Draw();
            int columns = Columns;
            Press(0, 1, Modifiers.None);
            Press(1, 0, Modifiers.Shift);
            Assert.That(user.Text("chosen-count"), Is.EqualTo($"{columns} images chosen"));
            Press(0, 2, Modifiers.Control);
            Press(3, 1, Modifiers.Control);
            Assert.That(Session.Selection.Count, Is.EqualTo(columns));
            Press(0, 0, Modifiers.None);
            user.Key(List, "ArrowRight");
            user.Key(List, "ArrowDown", Modifiers.Shift);
            Assert.That((Session.Selection.Current, Session.Selection.Count), Is.EqualTo((columns + 1, columns + 1)));
            user.Key(List, "KeyA", Modifiers.Control);
            Assert.That(Session.Selection.Count, Is.EqualTo(6000));
            user.Key(List, "End");
            Assert.That(Session.Selection.Current, Is.EqualTo(5999));
            user.Key(List, "Home", Modifiers.Shift);
            Assert.That(Session.Selection.Count, Is.EqualTo(6000));
            user.Key(List, "Delete");
            Assert.That(user.IsSeen("grid-empty"), Is.True);
            user.Click("undo");
            Assert.That(Session.Document.Count, Is.EqualTo(6000));
        }

        [Test]
        public void ClassesAreShownRenamedAndAdded()
        {
            Draw();
            user.Change("of-class", "3");
            Assert.That(user.Text("shown-count"), Is.EqualTo("600 of 6,000"));
            Press(0, 0, Modifiers.None);
            user.Change("class-name", "three", 3);
            Assert.That(user.Value("of-class"), Is.EqualTo("three"));
            user.Change("class-name", "5", 3);
            Assert.That(user.Value("class-name", 3), Is.EqualTo("three"));
            Assert.That(user.Text("problem"), Does.Contain("There is a class \"5\" already"));
            user.Change("new-class", "a smudge");
            user.Click("add-class");
            Assert.That((user.Text("shown-count"), user.Text("class-count", 10)), Is.EqualTo(("599 of 6,000", "1")));
            Assert.That(user.IsSeen("problem"), Is.False);
            user.Click("class-label", 4);
            Assert.That(user.Text("shown-count"), Is.EqualTo("598 of 6,000"), "the next one had been chosen");
        }

        [Test]
        public void AModelIsAskedAndItsAnswersAreTaken()
        {
            Draw();
            Session.Edits.Relabel(new[] { 17 }, (Session.Document.LabelOf(17) + 1) % 10);
            user.Change("model", "Packages/com.graftml.graft/Models/digits-0-9.graft");
            Assert.That(user.IsSeen("cancel") && Session.Doing == "digits-0-9 answers", Is.True);
            Assert.That(EditorHost.ProgressItems.Count, Is.EqualTo(1), "among the editor's background work");
            user.Wait(() => Session.Doing == null);
            user.Change("show", "Gets wrong");
            Assert.That(Session.View.Ids, Has.Member(17).And.Count.LessThan(1000));
            Session.Selection.Choose(17);
            user.Pass();
            Assert.That(user.Text("picture-says"), Does.StartWith("digits-0-9 answers \"").And.Contain("which is not its label"));
            int before = Session.View.Ids.Count;
            user.Click("take-answer");
            Assert.That(Session.View.Ids.Count, Is.EqualTo(before - 1));
            Assert.That(Session.Selection.Count, Is.EqualTo(before == 1 ? 0 : 1), "the next one in its place");
            user.Change("model", "");
            Assert.That(user.Text("grid-empty-says"), Does.StartWith("Choose a model above"));
        }

        [Test]
        public void DrawnAndImported()
        {
            int pad = user.FindClass("graft-ink", user.Find("pad-place"));
            user.Draw(pad, 5, 1, 132);
            user.Click("pad-add");
            Assert.That(user.Text("problem"), Does.Contain("The class has no name"));
            user.Change("pad-class", "five");
            Assert.That(user.Key(pad, "Enter"), Is.True);
            Assert.That(user.IsEnabled("pad-add"), Is.False);
            Assert.That(Session.Document.Classes.Single().Name, Is.EqualTo("five"));
            user.Click("import");
            Assert.That(user.IsSeen("import-card"), Is.True);
            user.Change("data-count", "60");
            user.Wait(() => user.IsEnabled("import-add"));
            Assert.That(user.Text("import-add"), Is.EqualTo("Add 60 images"));
            user.Click("import-add");
            user.Wait(() => Session.Document.Count == 61);
            Assert.That(user.IsSeen("import-card"), Is.False);
        }

        [Test]
        public void OnlyWhatIsSeenHasPictures()
        {
            Draw();
            Assert.That(user.Count("graft-thumbnails__row"), Is.EqualTo(Rows));
            user.See(List, 200, 200 + Rows);
            Assert.That(user.Count("graft-thumbnails__row"), Is.EqualTo(Rows + 1), "rows are used again");
        }

        [Test]
        public void ClosingAndReloadingLoseNothing()
        {
            Draw();
            Press(0, 0, Modifiers.None);
            user.Key(List, "Delete");
            user.Change("show", "Is unsure of");
            user.Change("model", "Packages/com.graftml.graft/Models/digits-0-9-small.graft");
            EditorHost.Windows.Single().Close();
            EditorHost.Invoke("Window/Graft/Data");
            EditorHost.ReloadDomain();
            user.Wait(() => Session.View.Ids.Count == 5999);
            Assert.That((Session.Changes, Session.View.Show, Session.ModelTitle), Is.EqualTo((2, DataShow.Unsure, "digits-0-9-small")));
        }

        int List => user.Find("thumbnails");

        static int Columns => new ThumbnailLayout(852 - 16, 52, 28, 28).Columns;

        static string NameOf(int id) => Session.Document.NameOf(Session.Document.LabelOf(id));

        void Draw()
        {
            user.Click("draw-digits");
            user.Wait(() => Session.Document.Count == 6000);
            user.See(List, 0, Rows - 1);
        }

        void Press(int row, int column, Modifiers modifiers)
        {
            var layout = new ThumbnailLayout(852 - 16, 52, 28, 28);
            user.PressAt(user.FindClass("graft-thumbnails__row", 0, row), column * layout.Pitch + 5, 5, modifiers);
        }
    }
}
#endif

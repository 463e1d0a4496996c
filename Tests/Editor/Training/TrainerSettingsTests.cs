using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>Settings as text, recipes, drawings and the contact sheet.</summary>
    public sealed class TrainerSettingsTests
    {
        SmallTraining training;

        TrainerSession Session => training.Session;

        [SetUp]
        public void SetUp() => training = new SmallTraining();

        [TearDown]
        public void TearDown() => training.Dispose();

        [Test]
        public void TextHoldsEverySetting()
        {
            var settings = new TrainerSettings();
            settings.Data.Kind = DataKind.Folder;
            settings.Data.FolderPath = "/a folder = of\nmany, names/ä%20";
            settings.Data.LeftOut = new[] { "a b", "ç,d" };
            settings.Network.Layers.Add(new HiddenLayer(7, "selu", true, 0.25f));
            (settings.Course.Optimizer, settings.Course.Rate, settings.Course.Penalty) = ("ftrl", 0.1f, PenaltyKind.L1);
            (settings.Augmentation.IsOn, settings.Augmentation.Flip) = (true, 0.5f);
            settings.Device = "a device (2)";
            var read = new TrainerSettings();
            read.Read(settings.Write());
            Assert.That(read.Write(), Is.EqualTo(settings.Write()));
            Assert.That(read.Data.FolderPath, Is.EqualTo(settings.Data.FolderPath));
            Assert.That(read.Data.LeftOut, Is.EqualTo(settings.Data.LeftOut));
            Assert.That(read.Network.Layers.Last(), Is.EqualTo(new HiddenLayer(7, "selu", true, 0.25f)));
            Assert.That(read.Device, Is.EqualTo("a device (2)"));
        }

        [Test]
        public void TextOfAnotherVersionLeavesWhatItDoesNotKnow()
        {
            var settings = new TrainerSettings();
            settings.Read("course.epochs=12\ncourse.rate=much\nnew.setting=1\ngarbage\ndata=Hologram\n");
            Assert.That(settings.Course.Epochs, Is.EqualTo(12));
            Assert.That(settings.Course.Rate, Is.EqualTo(new TrainerSettings().Course.Rate));
            Assert.That(settings.Data.Kind, Is.EqualTo(DataKind.Synthetic));
        }

        [Test]
        public void ARecipeThatIsChangedIsOnesOwn()
        {
            Assert.That(Session.Settings.Recipe, Is.EqualTo(RecipeKind.Own));
            Session.Use(RecipeKind.Fast);
            Assert.That(Session.Settings.Recipe, Is.EqualTo(RecipeKind.Fast));
            Assert.That(Session.Settings.Network.Layers.All(layer => layer.Activation == "leaky_relu" && !layer.Normalized));
            Session.Use(RecipeKind.Book);
            Assert.That(Session.Settings.Recipe, Is.EqualTo(RecipeKind.Book));
            Assert.That(Session.Settings.Network.Layers.All(layer => layer.Activation == "elu" && layer.Normalized));
            Session.Change(settings => settings.Network.Layers.RemoveAt(0));
            Assert.That(Session.Settings.Recipe, Is.EqualTo(RecipeKind.Own));
            Session.Use(RecipeKind.Own);
            Assert.That(Session.Settings.Network.Layers.Count, Is.EqualTo(4), "which is what there is");
        }

        [Test]
        public void EveryChoiceOfTheListsTrains()
        {
            foreach (string optimizer in OptimizerChoice.Names)
                foreach (string schedule in OptimizerChoice.Schedules)
                    Assert.That(new OptimizerChoice(optimizer, 0.01f, 0.9f, schedule, 5).Build(100, 20).Rate.At(3), Is.GreaterThan(0), $"{optimizer} {schedule}");
            foreach (string activation in NetworkDesign.Activations)
                foreach (string initializer in NetworkDesign.Initializers)
                    Assert.That(new NetworkDesign(new[] { new HiddenLayer(4, activation, true, 0.5f) }, initializer, 0.1f).Build(new Shape(6), 3, 1).Outputs, Is.EqualTo(3), $"{activation} {initializer}");
        }

        [Test]
        public void DrawingsAreKeptAndLearned()
        {
            Session.Change(settings => (settings.Data.Kind, settings.Data.Validation) = (DataKind.Ink, 0));
            training.UntilImages();
            Assert.That(Session.Obstacle, Does.Contain("Nothing is drawn yet"));
            Assert.That(Session.Ink.AddClass("one") && Session.Ink.AddClass("seven"));
            Assert.That(Session.Ink.AddClass("one"), Is.False);
            Assert.That(Session.Problem, Does.Contain("already"));
            Assert.That(Session.Ink.Add(0, new byte[784]), Is.False, "a blank pad");
            var random = new RandomStream(3, 5);
            for (int i = 0; i < 5; i++) Assert.That(Session.Ink.Add(0, SyntheticDigits.Draw(1, ref random)) && Session.Ink.Add(1, SyntheticDigits.Draw(7, ref random)));
            Session.Ink.Remove(1, 0);
            training.Reload();
            Assert.That(Session.Ink.Classes.Select(each => $"{each.Name} {each.Drawings.Count}"), Is.EqualTo(new[] { "one 5", "seven 4" }));
            training.Until(() => Session.Classes.Count == 2 && Session.Sheet != null, "they are images now");
            Session.Train();
            training.UntilEnd();
            Assert.That(Session.Problem, Is.Null);
            Assert.That(Session.Run.Result.Model.Classes, Is.EqualTo(new[] { "one", "seven" }));
        }

        [Test]
        public void TheSheetFollowsTheSettings()
        {
            training.Until(() => Session.Sheet != null, "there is one");
            Assert.That(Session.Sheet.Pictures.Count, Is.EqualTo(ContactSheet.Columns), "without augmentation the images themselves");
            ContactSheet before = Session.Sheet;
            Session.Change(settings => settings.Augmentation.IsOn = true);
            training.Until(() => Session.Sheet != before, "another comes");
            Assert.That(Session.Sheet.Pictures.Count, Is.EqualTo(ContactSheet.Columns * ContactSheet.Rows));
            Assert.That(Session.Sheet.Pictures[0].ToArray(), Is.EqualTo(before.Pictures[0].ToArray()));
            Assert.That(Session.Sheet.Pictures[ContactSheet.Columns].ToArray(), Is.Not.EqualTo(before.Pictures[0].ToArray()));
            ContactSheet varied = Session.Sheet;
            Session.VaryAnew();
            training.Until(() => Session.Sheet != varied, "and another");
            Assert.That(Session.Sheet.Pictures[ContactSheet.Columns].ToArray(), Is.Not.EqualTo(varied.Pictures[ContactSheet.Columns].ToArray()));
            Session.Change(settings => settings.Augmentation.Rotate = 500);
            Assert.That(Session.Obstacle, Does.Contain("rotate").And.Contain("500"));
        }
    }
}

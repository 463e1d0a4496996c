using System.IO;
using System.Linq;
using Graft.Components;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>What cannot be compressed is said before anything is begun, with the remedy.</summary>
    public sealed class CompressProblemTests
    {
        SmallCompression small;

        CompressSession Session => small.Session;

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
        public void AModelIsAskedForFirst()
        {
            Assert.That(Session.State, Is.EqualTo(CompressState.Empty));
            Assert.That(Session.Obstacle, Does.StartWith("Choose a model"));
            Assert.That(Session.Compress(), Is.False);
            Assert.That(Session.Problem, Does.StartWith("Choose a model"));
            Assert.That(Session.Refine() || Session.Choose(0) || Session.Save(small.PathOf("x.graft")), Is.False);
            Assert.That(Session.Problem, Does.Contain("compress first"));
            Assert.That(File.Exists(small.PathOf("x.graft")), Is.False);
        }

        [Test]
        public void ARegressionIsRefusedAndTheModelBeforeItStays()
        {
            small.Open();
            var numbers = ModelAsset.Of(new Model(new Network(new Shape(2), new Dense(1)), new MeanSquaredError(), null));
            numbers.name = "numbers";
            Session.Open(numbers);
            UnityEngine.Object.DestroyImmediate(numbers);
            small.Until(() => !Session.IsReading && Session.Problem != null, "it is read");
            Assert.That(Session.Problem, Does.StartWith("numbers predicts numbers"));
            Assert.That(Session.Subject.Title, Is.EqualTo("three"));
        }

        [Test]
        public void ImagesMustShowAllThatTheModelKnows()
        {
            small.Open();
            small.UntilImages();
            Assert.That(Session.Obstacle, Is.Null);
            Session.ChangeData(data => data.Take("1", false));
            Assert.That(Session.Obstacle, Does.Contain("\"1\", which is left out"));
            Session.ChangeData(data => data.Take("1", true));
            Session.ChangeData(data => data.Take("9", false));
            Assert.That(Session.Obstacle, Is.Null, "it does not know nines");
            Model letters = SmallClassifier.Of("0", "1");
            small.Open(ModelFile.Write(new Model(letters.Network, letters.Loss, new[] { "0", "x" })));
            Assert.That(Session.Obstacle, Does.Contain("\"x\", and no image shows it"));
        }

        [Test]
        public void ImagesMustHaveTheModelsSize()
        {
            Model wide = new Model(new Network(new Shape(100), new Dense(2)), new SoftmaxCrossEntropy(), new[] { "0", "1" });
            wide.Network.Initialize(1);
            small.Open(ModelFile.Write(wide));
            small.UntilImages();
            Assert.That(Session.Obstacle, Does.Contain("28 x 28").And.Contain("100"));
        }

        [Test]
        public void SettingsThatCannotBeSayWhatCould()
        {
            small.Open();
            small.UntilImages();
            foreach (var (change, says) in new (System.Action<CompressSettings>, string)[]
            {
                (settings => settings.Zeros = 1, "99.9 %"), (settings => settings.Zeros = float.NaN, "cannot be zero"), (settings => settings.Rounds = 0, "1 to 40"),
                (settings => settings.Epochs = 0, "Epochs are 1 to 1000"), (settings => settings.Data.Validation = 0, "accuracy is measured on these"),
            })
            {
                Session.Change(change);
                Assert.That(Session.Obstacle, Does.Contain(says));
                Assert.That(Session.Compress(), Is.False);
                Session.Change(SmallCompression.Small);
                Assert.That(Session.Obstacle, Is.Null);
            }
        }

        [Test]
        public void SettingsAreKeptAsText()
        {
            Session.Change(settings => (settings.Storage, settings.Zeros, settings.Teaches, settings.KeepsMemory, settings.Fast, settings.Seed) = ("float16", 0.5f, false, true, false, 7));
            CompressSettings copy = Session.Settings.Copy();
            Assert.That(copy.Write(), Is.EqualTo(Session.Settings.Write()));
            CompressionSettings built = copy.Build();
            Assert.That((built.Weights, built.TeacherWeight, built.KeepMemory, built.Slope, built.Seed), Is.EqualTo((WeightStorage.Float16, (float?)null, true, (float?)null, 7ul)));
            Assert.That(built.Stops.Last(), Is.EqualTo(0.5).Within(1e-6));
            copy.Read("compress.storage=bytes\ncompress.rounds=x\n");
            Assert.That((copy.Storage, copy.Rounds), Is.EqualTo(("float16", 4)), "what is none leaves what there was");
        }

        [Test]
        public void AnEmptyAssetIsRefused()
        {
            var empty = UnityEngine.ScriptableObject.CreateInstance<ModelAsset>();
            empty.name = "nothing";
            Assert.That(Session.Open(empty), Is.False);
            Assert.That(Session.Problem, Does.StartWith("nothing holds no model"));
            UnityEngine.Object.DestroyImmediate(empty);
        }
    }
}

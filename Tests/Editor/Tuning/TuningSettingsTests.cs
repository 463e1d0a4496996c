using System.Linq;
using NUnit.Framework;

namespace Graft.Editing.Tests
{
    /// <summary>A search space as rows: all that a classifier can vary, as usual at first, and the same again after it was written.</summary>
    public sealed class TuningSettingsTests
    {
        [Test]
        public void EveryHyperparameterOfAClassifierHasARowOrAFieldOfTheSearch() =>
            Assert.That(new SpaceSettings().Rows.Select(row => row.What.Name).Concat(new[] { "epochs", "patience" }), Is.EquivalentTo(ClassifierDesigner.Names));

        [Test]
        public void TheSpaceBeginsAsIsUsual()
        {
            var settings = new TuningSettings();
            Assert.That(settings.Problem, Is.Null);
            var plan = new TuningPlan(settings);
            Assert.That(plan.Space.Dimensions.Select(each => each.ToString()), Is.EquivalentTo(StandardTuning.Space.Dimensions.Select(each => each.ToString())));
            // What is varied differs from draft to draft; all else is as `graft tune` has it.
            Trial trial = plan.Draw(0);
            Assert.That(plan.Designer.Draft(trial).ToString(), Is.EqualTo(new ClassifierDesigner(() => StandardTuning.Draft(settings.Epochs, settings.Patience)).Draft(trial).ToString()));
        }

        [Test]
        public void EachRowCanBeVariedInEveryWayThatItOffers()
        {
            foreach (HyperparameterSettings row in new SpaceSettings().Rows)
            {
                foreach (VariationKind how in row.What.Variations)
                {
                    row.How = how;
                    if (how == VariationKind.Logarithmic && row.From == "0") row.From = "0.01";
                    Assert.That(row.Problem, Is.Null, $"{row.What.Name} {how}");
                    if (how == VariationKind.Fixed) continue;
                    foreach (double place in new[] { 0, 0.5, 1 })
                        Assert.That(() => new ClassifierDesigner().Draft(new Trial(0, new[] { 0 }.ToDictionary(_ => row.What.Name, _ => row.Dimension().At(place)))), Throws.Nothing, $"{row.What.Name} {how}");
                }
            }
        }

        [Test]
        public void SettingsAreReadAsTheyWereWritten()
        {
            var settings = new TuningSettings();
            SmallTuning.Long(settings);
            settings.Space["activation"].Choose("tanh", true);
            (settings.Space["rate"].From, settings.Data.FolderPath) = ("a b=c\n", "/some where");
            TuningSettings copy = settings.Copy();
            Assert.That(copy.Write(), Is.EqualTo(settings.Write()));
            Assert.That(copy.Space["rate"].From, Is.EqualTo("a b=c\n"));
            copy.Space["rate"].From = "1";
            Assert.That(settings.Space["rate"].From, Is.Not.EqualTo("1"));
        }
    }
}

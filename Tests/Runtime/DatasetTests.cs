using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class DatasetTests
    {
        static readonly string[] Animals = { "ant", "bee", "cat" };

        // Example i has the pixels (i, 10 + i) and the label i % 3.
        static Dataset Images(int count = 9) => Dataset.OfImages(
            Enumerable.Range(0, count).SelectMany(i => new[] { (byte)i, (byte)(10 + i) }).ToArray(), new Shape(1, 2),
            Enumerable.Range(0, count).Select(i => i % 3).ToArray(), Animals);

        static int[] Which(Dataset data) => Enumerable.Range(0, data.Count).Select(i => (int)data.Bytes[2 * i]).ToArray();

        static void Refuses(TestDelegate act, params string[] named)
        {
            string message = Assert.Throws<DatasetException>(act).Message;
            foreach (string word in named) Assert.That(message, Does.Contain(word));
        }

        [Test]
        public void ABalancedSetHasEveryClassEquallyOften()
        {
            Dataset data = Dataset.OfFeatures(new float[] { 0, 1, 2, 3, 4, 5 }, new Shape(1), new[] { 2, 0, 2, 2, 0, 2 }, new[] { "a", "none", "b" });
            Dataset balanced = data.Balanced();
            Assert.That(balanced.Floats, Is.EqualTo(new float[] { 1, 4, 1, 4, 0, 2, 3, 5 }));
            Assert.That(balanced.Labels, Is.EqualTo(new[] { 0, 0, 0, 0, 2, 2, 2, 2 }));
            Assert.That(() => Dataset.OfTargets(new float[2], new Shape(1), new float[2], 1).Balanced(), Throws.TypeOf<DatasetException>().With.Message.Contains("classes"));
        }

        [Test]
        public void ImagesAreHeldAsBytes()
        {
            Dataset data = Images();
            Assert.That(data.Count, Is.EqualTo(9));
            Assert.That(data.ExampleShape, Is.EqualTo(new Shape(1, 2)));
            Assert.That(data.Scale, Is.EqualTo(1f / 255));
            Assert.That(data.Floats, Is.Null);
            Assert.That(data.Targets, Is.Null);
            Assert.That(data.Classes, Is.EqualTo(Animals));
            Assert.That(data.CountPerClass(), Is.EqualTo(new[] { 3, 3, 3 }));
        }

        [Test]
        public void FeaturesAndTargetsAreHeldAsFloats()
        {
            Dataset data = Dataset.OfTargets(new float[] { 1, 2, 3, 4, 5, 6 }, new Shape(2), new float[] { 7, 8, 9 }, 1).Select(new[] { 2, 0 });
            Assert.That(data.Scale, Is.EqualTo(1f));
            Assert.That(data.Bytes, Is.Null);
            Assert.That(data.Labels, Is.Null);
            Assert.That(data.Classes, Is.Null);
            Assert.That(data.Floats, Is.EqualTo(new float[] { 5, 6, 1, 2 }));
            Assert.That(data.Targets, Is.EqualTo(new float[] { 9, 7 }));
        }

        [Test]
        public void ImagesMayHaveTargets()
        {
            Dataset data = Dataset.OfImages(new byte[] { 1, 2, 3, 4, 5, 6 }, new Shape(1, 2), new float[] { 7, 8, 9 }, 1).Select(new[] { 2, 0 });
            Assert.That(data.Scale, Is.EqualTo(1f / 255));
            Assert.That(data.Floats, Is.Null);
            Assert.That(data.Classes, Is.Null);
            Assert.That(data.Bytes, Is.EqualTo(new byte[] { 5, 6, 1, 2 }));
            Assert.That(data.Targets, Is.EqualTo(new float[] { 9, 7 }));
            Assert.That(data.FirstTarget(1), Is.EqualTo(7));
        }

        [Test]
        public void TheCallersListOfNamesMayChangeLater()
        {
            string[] names = { "ant", "bee" };
            Dataset data = Dataset.OfFeatures(new float[] { 1, 2 }, new Shape(1), new[] { 0, 1 }, names);
            names[0] = "asp";
            Assert.That(data.Classes[0], Is.EqualTo("ant"));
        }

        [Test]
        public void ChoosingKeepsPixelsAndLabelsTogether()
        {
            Dataset chosen = Images().Select(new[] { 8, 1, 1 });
            Assert.That(chosen.Bytes, Is.EqualTo(new byte[] { 8, 18, 1, 11, 1, 11 }));
            Assert.That(chosen.Labels, Is.EqualTo(new[] { 2, 1, 1 }));
            Assert.That(Which(Images().Take(4, 3)), Is.EqualTo(new[] { 4, 5, 6 }));
        }

        [Test]
        public void ClassesAreRelabelledInTheOrderGiven()
        {
            Dataset chosen = Images().OfClasses(new[] { "cat", "ant" });
            Assert.That(Which(chosen), Is.EqualTo(new[] { 0, 2, 3, 5, 6, 8 }));
            Assert.That(chosen.Labels, Is.EqualTo(new[] { 1, 0, 1, 0, 1, 0 }));
            Assert.That(chosen.Classes, Is.EqualTo(new[] { "cat", "ant" }));
        }

        [Test]
        public void PerClassTakesAsManyOfEach()
        {
            Assert.That(Which(Images().FirstPerClass(2)), Is.EqualTo(new[] { 0, 1, 2, 3, 4, 5 }));
            Dataset random = Images(90).RandomPerClass(5, 1);
            Assert.That(random.CountPerClass(), Is.EqualTo(new[] { 5, 5, 5 }));
            Assert.That(Which(random), Is.Ordered);
            Assert.That(Which(random), Is.EqualTo(Which(Images(90).RandomPerClass(5, 1))));
            Assert.That(Which(random), Is.Not.EqualTo(Which(Images(90).RandomPerClass(5, 2))));
        }

        [Test]
        public void TheSeedDecidesTheShuffle()
        {
            int[] one = Which(Images(90).Shuffled(1));
            Assert.That(one, Is.EquivalentTo(Enumerable.Range(0, 90)));
            Assert.That(one, Is.EqualTo(Which(Images(90).Shuffled(1))));
            Assert.That(one, Is.Not.EqualTo(Which(Images(90).Shuffled(2))));
        }

        [Test]
        public void WhatDoesNotFitIsRefusedByName()
        {
            var shape = new Shape(2);
            Refuses(() => Dataset.OfImages(new byte[5], shape, new[] { 0, 1, 2 }, Animals), "5 pixels", "6");
            Refuses(() => Dataset.OfImages(null, shape, new[] { 0 }, Animals), "pixels");
            Refuses(() => Dataset.OfImages(new byte[2], shape, new[] { 3 }, Animals), "label 3", "0 to 2");
            Refuses(() => Dataset.OfImages(new byte[2], shape, new[] { -1 }, Animals), "label -1");
            Refuses(() => Dataset.OfImages(new byte[0], shape, new int[0], Animals), "no examples");
            Refuses(() => Dataset.OfImages(new byte[2], shape, new[] { 0 }, new string[0]), "no classes");
            Refuses(() => Dataset.OfImages(new byte[2], shape, new[] { 0 }, new[] { "a", "a" }), "\"a\"", "twice");
            Refuses(() => Dataset.OfImages(new byte[2], shape, new[] { 0 }, new[] { "a", null }), "no name");
            Refuses(() => Dataset.OfFeatures(new[] { 1, float.NaN }, shape, new[] { 0 }, Animals), "Example 0", "features");
            Refuses(() => Dataset.OfFeatures(new[] { 1, 2, 3, float.PositiveInfinity }, shape, new[] { 0, 1 }, Animals), "Example 1");
            Refuses(() => Dataset.OfFeatures(null, shape, new[] { 0 }, Animals), "0 features");
            Refuses(() => Dataset.OfTargets(new float[2], shape, new[] { float.NaN }, 1), "targets");
            Refuses(() => Dataset.OfTargets(new float[2], shape, new float[3], 2), "3 targets");
            Refuses(() => Dataset.OfTargets(new float[2], shape, new float[0], 1), "no examples");
            Refuses(() => Dataset.OfTargets(new float[2], shape, new float[1], 0), "0 targets");
            Refuses(() => Dataset.OfImages(new byte[3], shape, new float[1], 1), "3 pixels");
            Refuses(() => Dataset.OfImages(new byte[2], shape, new[] { float.NaN }, 1), "targets");
            Refuses(() => Dataset.OfImages(null, shape, new float[1], 1), "pixels");
        }

        [Test]
        public void WhatIsNotThereIsRefusedByName()
        {
            Refuses(() => Images().Select(new int[0]), "at least one");
            Refuses(() => Images().Select(new[] { 9 }), "example 9", "0 to 8");
            Refuses(() => Images().Take(5, 5), "5 examples", "9");
            Refuses(() => Images().Take(1, int.MaxValue), "9");
            Refuses(() => Images().OfClasses(new[] { "dog" }), "\"dog\"", "ant, bee, cat");
            Refuses(() => Images(2).OfClasses(new[] { "cat" }), "\"cat\"", "no examples", "ant, bee");
            Refuses(() => Images().OfClasses(new[] { "ant", "ant" }), "\"ant\"", "twice");
            Refuses(() => Images(8).FirstPerClass(3), "\"cat\"", "2", "3");
            Refuses(() => Images().RandomPerClass(0, 1), "0");
            Refuses(() => Dataset.OfTargets(new float[2], new Shape(2), new float[1], 1).CountPerClass(), "targets instead of classes");
        }
    }
}

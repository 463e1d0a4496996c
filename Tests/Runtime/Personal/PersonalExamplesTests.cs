using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class PersonalExamplesTests
    {
        static PersonalExamples Examples(int perClass = 3, int classes = 2) =>
            new PersonalModel(TestFiles.Classifier(), null, new PersonalSettings { MaxExamplesPerClass = perClass, MaxClasses = classes }).Examples;

        [Test]
        public void ExamplesAreKeptInTheirOrder()
        {
            PersonalExamples examples = Examples();
            byte[] pixels = Pupils.Pixels(1);
            long first = examples.Add("star", pixels), second = examples.Add("yes", Pupils.Pixels(2)), third = examples.Add("star", Pupils.Pixels(3));
            pixels[0]++;
            Assert.That(examples.Select(example => example.Id), Is.EqualTo(new[] { first, second, third }));
            Assert.That(examples.Select(example => example.Label), Is.EqualTo(new[] { "star", "yes", "star" }));
            Assert.That(examples[0].Pixels.ToArray(), Is.EqualTo(Pupils.Pixels(1)), "copied");
            Assert.That(examples.Labels, Is.EqualTo(new[] { "star", "yes" }));
            Assert.That(examples.CountOf("star"), Is.EqualTo(2));
            Assert.That(examples.CountOf("moon"), Is.EqualTo(0));
        }

        [Test]
        public void OfAFullClassTheOldestGoes()
        {
            PersonalExamples examples = Examples();
            long[] ids = Enumerable.Range(0, 5).Select(i => examples.Add("star", Pupils.Pixels(i))).ToArray();
            long yes = examples.Add("yes", Pupils.Pixels(9));
            Assert.That(examples.Select(example => example.Id), Is.EqualTo(ids.Skip(2).Append(yes)));
            Assert.That(ids.Append(yes).Distinct().Count(), Is.EqualTo(6));
        }

        [Test]
        public void DeletedExamplesAreGoneAndTheirNumbersStayTheirs()
        {
            PersonalExamples examples = Examples();
            long first = examples.Add("star", Pupils.Pixels(1));
            examples.Add("yes", Pupils.Pixels(2));
            examples.Add("yes", Pupils.Pixels(3));
            int version = examples.Version;
            Assert.That(examples.Remove(first), Is.True);
            Assert.That(examples.Version, Is.Not.EqualTo(version));
            Assert.That(examples.Labels, Is.EqualTo(new[] { "yes" }));
            version = examples.Version;
            Assert.That(examples.Remove(first), Is.False);
            Assert.That(examples.RemoveClass("star"), Is.EqualTo(0));
            Assert.That(examples.Version, Is.EqualTo(version), "nothing changed");
            Assert.That(examples.RemoveClass("yes"), Is.EqualTo(2));
            Assert.That(examples.Version, Is.Not.EqualTo(version));
            Assert.That(examples.Add("star", Pupils.Pixels(1)), Is.GreaterThan(first + 2));
            version = examples.Version;
            examples.Clear();
            Assert.That(examples, Is.Empty);
            Assert.That(examples.Labels, Is.Empty);
            Assert.That(examples.Version, Is.Not.EqualTo(version));
        }

        [Test]
        public void WhatCannotBeKeptIsRefused()
        {
            PersonalExamples examples = Examples();
            examples.Add("star", Pupils.Pixels(1));
            examples.Add("moon", Pupils.Pixels(2));
            Assert.That(examples.HasRoomFor("moon"), Is.True);
            Assert.That(examples.HasRoomFor("sun"), Is.False);
            void Refused(string label, byte[] pixels, string word) => Assert.That(() => examples.Add(label, pixels), Throws.ArgumentException.With.Message.Contains(word));
            Refused("sun", Pupils.Pixels(3), "remove one");
            Refused("moon", Pupils.Pixels(3, 5), "5 pixels, and the model takes 6");
            Refused("", Pupils.Pixels(3), "name its class");
            Refused(null, Pupils.Pixels(3), "name its class");
            Refused("unknown", Pupils.Pixels(3), "another name");
            Refused(new string('é', 129), Pupils.Pixels(3), "258 bytes");
            Refused("\ud800", Pupils.Pixels(3), "half of a character");
            Assert.That(examples.Count, Is.EqualTo(2));
        }

        [Test]
        public void SettingsOutOfRangeAreRefused()
        {
            void Refused(PersonalSettings settings, string word) =>
                Assert.That(() => new PersonalModel(TestFiles.Classifier(), null, settings), Throws.TypeOf<TrainingException>().With.Message.Contains(word));
            Refused(new PersonalSettings { MaxExamplesPerClass = 0 }, "MaxExamplesPerClass is 0");
            Refused(new PersonalSettings { MaxClasses = 0 }, "MaxClasses");
            Refused(new PersonalSettings { Steps = 0 }, "Steps");
            Refused(new PersonalSettings { BatchSize = 0 }, "BatchSize");
            Refused(new PersonalSettings { FrozenLayers = -1 }, "FrozenLayers");
            Refused(new PersonalSettings { StandInsPerClass = 0 }, "StandInsPerClass");
            Refused(new PersonalSettings { Rate = float.NaN }, "Rate");
            Assert.That(() => new PersonalModel(TestFiles.Regression(new MeanSquaredError())), Throws.TypeOf<ShapeException>().With.Message.Contains("regression"));
        }
    }
}

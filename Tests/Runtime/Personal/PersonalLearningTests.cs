using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class PersonalLearningTests
    {
        readonly ManagedBackend backend = new ManagedBackend(1);

        [OneTimeTearDown]
        public void End() => backend.Dispose();

        [Test]
        public void ANewClassIsLearnedFromTenExamplesAndTheOldOnesAreKept()
        {
            double before = Pupils.Accuracy(Pupils.Shipped, Pupils.Old);
            foreach (string digit in new[] { "6", "7" })
            {
                using var own = new PersonalModel(Pupils.Shipped);
                Pupils.Teach(own, digit, 10);
                Model learned = Pupils.Learned(own, backend);
                Assert.That(learned.Classes, Is.EqualTo(Pupils.Old.Append(digit)));
                Assert.That(Pupils.Accuracy(learned, new[] { digit }), Is.GreaterThan(0.6), digit);
                Assert.That(Pupils.Accuracy(learned, Pupils.Old), Is.GreaterThan(before - 0.02), digit);
            }
        }

        [Test]
        public void SeveralClassesAreLearnedTogether()
        {
            using var own = new PersonalModel(Pupils.Shipped);
            foreach (string digit in new[] { "9", "6", "7" }) Pupils.Teach(own, digit, 10);
            Model learned = Pupils.Learned(own, backend);
            Assert.That(learned.Classes, Is.EqualTo(Pupils.Old.Concat(new[] { "9", "6", "7" })));
            Assert.That(Pupils.Accuracy(learned, new[] { "6", "7", "9" }), Is.GreaterThan(0.5));
            Assert.That(Pupils.Accuracy(learned, Pupils.Old), Is.GreaterThan(Pupils.Accuracy(Pupils.Shipped, Pupils.Old) - 0.06));
        }

        // What the shipped model calls otherwise: some eights that this player calls a three.
        [Test]
        public void CorrectionsOfOldClassesHelp()
        {
            using var own = new PersonalModel(Pupils.Shipped);
            Pupils.Teach(own, "8", 10, 1, "3");
            double before = Pupils.Accuracy(Pupils.Shipped, new[] { "8" }, "3");
            Model learned = Pupils.Learned(own, backend);
            Assert.That(learned.Classes, Is.EqualTo(Pupils.Old));
            Assert.That(Pupils.Accuracy(learned, new[] { "8" }, "3"), Is.GreaterThan(0.75).And.GreaterThan(before));
            Assert.That(Pupils.Accuracy(learned, Pupils.Old), Is.GreaterThan(Pupils.Accuracy(Pupils.Shipped, Pupils.Old) - 0.06));
        }

        [Test]
        public void HoweverItIsSlicedTheResultIsTheSame()
        {
            using var own = new PersonalModel(Pupils.Shipped, null, new PersonalSettings { Steps = 20 });
            Pupils.Teach(own, "7", 3);
            byte[] sliced = ModelFile.Write(Pupils.Learned(own, backend));
            using PersonalLearning whole = own.Learn(backend);
            Assert.That(whole.Progress, Is.EqualTo(0));
            Assert.That(whole.Advance(TimeSpan.Zero), Is.True, "one unit");
            Assert.That(whole.Result, Is.Null);
            Assert.That(whole.Advance(TimeSpan.FromHours(1)), Is.False);
            Assert.That(whole.IsFinished, Is.True);
            Assert.That(whole.Progress, Is.EqualTo(1));
            Assert.That(whole.Advance(TimeSpan.FromHours(1)), Is.False);
            Assert.That(ModelFile.Write(whole.Result), Is.EqualTo(sliced));
        }

        [Test]
        public void ExamplesMayChangeWhileItLearns()
        {
            using var own = new PersonalModel(Pupils.Shipped, null, new PersonalSettings { Steps = 5 });
            Pupils.Teach(own, "7", 3);
            using PersonalLearning learning = own.Learn(backend);
            learning.Advance(TimeSpan.Zero);
            Pupils.Teach(own, "6", 1);
            while (learning.Advance(TimeSpan.FromMilliseconds(4))) { }
            own.Adopt(learning);
            Assert.That(own.Current.Classes, Is.EqualTo(Pupils.Old.Append("7")));
            Assert.That(own.NeedsLearning, Is.True);
            Assert.That(Pupils.Learned(own, backend).Classes, Is.EqualTo(Pupils.Old.Concat(new[] { "7", "6" })));
            Assert.That(own.NeedsLearning, Is.False);
        }

        [Test]
        public void WhatEndedEarlyHasNoResult()
        {
            var own = new PersonalModel(Pupils.Shipped);
            Pupils.Teach(own, "7", 3);
            using PersonalLearning learning = own.Learn(backend);
            learning.Advance(TimeSpan.Zero);
            Assert.That(() => own.Adopt(learning), Throws.InvalidOperationException.With.Message.Contains("not finished"));
            own.Dispose();
            Assert.That(learning.Advance(TimeSpan.FromHours(1)), Is.False);
            Assert.That(learning.IsFinished, Is.False);
            Assert.That(() => new PersonalModel(Pupils.Shipped).Adopt(learning), Throws.InvalidOperationException.With.Message.Contains("Another"));
        }

        [Test]
        public void WithoutExamplesTheShippedModelIsTheResult()
        {
            using var own = new PersonalModel(Pupils.Shipped);
            Assert.That(own.NeedsLearning, Is.False);
            Assert.That(Pupils.Learned(own, backend), Is.SameAs(own.Shipped));
        }
    }
}

using System;
using System.Diagnostics;
using System.Threading;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Answers beside the caller: the same ones, the last that was asked for, and nothing left running.</summary>
    public sealed class AnsweringThreadTests
    {
        static Model Classifier()
        {
            var network = new Network(new Shape(6), new Dense(5), new Elu(), new Dense(3));
            network.Initialize(1);
            return new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }, 1f / 255);
        }

        static byte[] Example(int seed)
        {
            var bytes = new byte[6];
            new Random(seed).NextBytes(bytes);
            return bytes;
        }

        static Recognition Wait(AnsweringThread thread)
        {
            var clock = Stopwatch.StartNew();
            Recognition answer;
            while (!thread.TryTake(out answer))
            {
                Assert.That(clock.Elapsed.TotalSeconds, Is.LessThan(20), "an answer comes");
                Thread.Sleep(1);
            }
            return answer;
        }

        [Test]
        public void AnswersAreThoseOfThePredictor()
        {
            using var predictor = new Predictor(Classifier());
            using var thread = new AnsweringThread(predictor);
            for (int seed = 0; seed < 20; seed++)
            {
                byte[] example = Example(seed);
                thread.Ask(example);
                Recognition answer = Wait(thread), expected = predictor.Recognise(example);
                Assert.That(answer.Label, Is.EqualTo(expected.Label));
                Assert.That(answer.Probability, Is.EqualTo(expected.Probability));
            }
            Assert.That(thread.TryTake(out _), Is.False, "each answer is taken once");
            Assert.That(thread.IsBusy, Is.False);
        }

        [Test]
        public void TheLastOfManyQuestionsIsAnswered()
        {
            using var predictor = new Predictor(Classifier());
            using var thread = new AnsweringThread(predictor);
            byte[] last = Example(99);
            for (int seed = 0; seed < 1000; seed++) thread.Ask(Example(seed));
            thread.Ask(last);
            Recognition answer = Wait(thread);
            while (thread.IsBusy) Thread.Sleep(1);
            if (thread.TryTake(out Recognition later)) answer = later;
            Assert.That(answer.Probability, Is.EqualTo(predictor.Recognise(last).Probability));
        }

        [Test]
        public void AnExampleOfAnotherLengthIsRefusedAtOnce()
        {
            using var predictor = new Predictor(Classifier());
            using var thread = new AnsweringThread(predictor);
            Assert.That(() => thread.Ask(new byte[5]), Throws.TypeOf<ShapeException>().With.Message.Contains("takes 6 features, not 5"));
        }

        [Test]
        public void ARegressionIsRefused()
        {
            var network = new Network(new Shape(6), new Dense(1));
            using var predictor = new Predictor(new Model(network, new MeanSquaredError(), null));
            Assert.That(() => new AnsweringThread(predictor), Throws.TypeOf<ShapeException>().With.Message.Contains("regression"));
        }
    }
}

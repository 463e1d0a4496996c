using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class AnswerTimeTests
    {
        [Test]
        public void ModelsOfAnyInputAreMeasured()
        {
            var digits = new Model(Small(new Shape(28, 28)), new SoftmaxCrossEntropy(), new[] { "a", "b", "c" });
            var numbers = new Model(Small(new Shape(5)), new MeanSquaredError(), null);
            foreach (Model model in new[] { digits, numbers })
            {
                Dataset usual = AnswerTime.Usual(model);
                Assert.That(usual.ExampleShape.Count, Is.EqualTo(model.Network.Input.Count));
                double time = AnswerTime.Microseconds(model, usual);
                Assert.That(time, Is.GreaterThan(0).And.LessThan(1e6), "a second for fifteen units would be another unit of time");
            }
            Assert.That(AnswerTime.Usual(digits).Bytes, Is.Not.Null, "digits as a player draws them");
            Assert.That(AnswerTime.Usual(numbers).Floats, Is.Not.Null.And.All.InRange(0f, 1f));
        }

        static Network Small(Shape input)
        {
            var network = new Network(input, new Dense(12), new LeakyRelu(), new Dense(3));
            network.Initialize(1);
            return network;
        }
    }
}

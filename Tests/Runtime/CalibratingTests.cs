using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class CalibratingTests
    {
        // Labels drawn from the probabilities of logits that the model then exaggerates three times: the temperature is three.
        [Test]
        public void TheTemperatureIsThatOfTheLabels()
        {
            var random = new RandomStream(4, 71);
            const int count = 4000, classes = 3;
            var features = new float[count * classes];
            var labels = new int[count];
            for (int i = 0; i < count; i++)
            {
                double[] z = Enumerable.Range(0, classes).Select(j => (double)random.NextNormal()).ToArray();
                double draw = random.NextFloat() * z.Sum(Math.Exp);
                labels[i] = 0;
                while (labels[i] < classes - 1 && (draw -= Math.Exp(z[labels[i]])) > 0) labels[i]++;
                for (int j = 0; j < classes; j++) features[i * classes + j] = (float)(3 * z[j]);
            }
            Dataset data = Dataset.OfFeatures(features, new Shape(classes), labels, new[] { "a", "b", "c" });
            Model calibrated = Calibrating.Fit(Identity(classes), data, 0.1);
            Assert.That(calibrated.Calibration.Temperature, Is.EqualTo(3).Within(0.25));
            Assert.That(Calibrating.Refused(calibrated, data), Is.EqualTo(count / 10).Within(1), "a tenth may be refused");
            Assert.That(Calibrating.Refused(Calibrating.Fit(Identity(classes), data, 0), data), Is.Zero);
        }

        [Test]
        public void WhatIsKnownOfTheUnknownKeepsItsMeaning()
        {
            var random = new RandomStream(4, 72);
            Dataset data = RandomNetworks.Data(100, 3, 3, true, ref random);
            Model open = Identity(3);
            var model = new Model(open.Network, open.Loss, data.Classes, 1, null, null, new Calibration(2, 0, 0.5f));
            Calibration found = Calibrating.Fit(model, data).Calibration;
            Assert.That(found.UnknownLogit * found.Temperature, Is.EqualTo(1).Within(1e-5));
        }

        [Test]
        public void BadInputIsRefused()
        {
            var random = new RandomStream(4, 73);
            Dataset data = RandomNetworks.Data(10, 3, 3, true, ref random);
            Assert.That(() => Calibrating.Fit(Identity(3), data, 1), Throws.TypeOf<TrainingException>().With.Message.Contains("0.01"));
            Assert.That(() => Calibrating.Fit(new Model(new Network(new Shape(3), new Dense(3)), new MeanSquaredError(), null), data), Throws.TypeOf<TrainingException>().With.Message.Contains("regression"));
        }

        static Model Identity(int classes)
        {
            var dense = new Dense(classes);
            var network = new Network(new Shape(classes), dense);
            Array.Clear(dense.Weights.Value.Data, 0, classes * classes);
            for (int i = 0; i < classes; i++) dense.Weights.Value.Data[i * classes + i] = 1;
            return new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" });
        }
    }
}

using System;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    public sealed class DistillationTests
    {
        // Without a label's pull, a student that can answers as its teacher does.
        [Test]
        public void AStudentLearnsWhatItsTeacherAnswers([Values("managed, vectors", "OpenCL, CPU kernels")] string name)
        {
            IBackend backend = TestBackends.Get(name);
            var random = new RandomStream(5, 60);
            Dataset data = RandomNetworks.Data(200, 6, 3, true, ref random);
            var teacher = new Network(new Shape(6), new Dense(3));
            teacher.Initialize(9);
            var student = new Network(new Shape(6), new Dense(3));
            student.Initialize(1);
            var settings = new TrainingSettings { Optimizer = new Adam(0.05f), BatchSize = 40, MaxEpochs = 60, Patience = 0, RestoreBest = false, Distillation = new Distillation(teacher, 2, 1000) };
            using var run = new TrainingRun(student, data, null, settings, backend);
            run.Run();
            double[] difference = Enumerable.Range(0, data.Count).Select(i => Difference(teacher, student, data.Floats.Skip(6 * i).Take(6).Select(value => (double)value).ToArray())).ToArray();
            Assert.That(difference.Average(), Is.LessThan(0.02));
        }

        static double Difference(Network teacher, Network student, double[] x)
        {
            double[] p = Softmax(DoubleNetwork.Forward(teacher, x)), q = Softmax(DoubleNetwork.Forward(student, x));
            return p.Zip(q, (a, b) => Math.Abs(a - b)).Max();
        }

        static double[] Softmax(double[] z) => z.Select(value => Math.Exp(value) / z.Sum(Math.Exp)).ToArray();

        [Test]
        public void TheGradientIsThatOfBothLosses()
        {
            var random = new RandomStream(6, 61);
            Dataset data = RandomNetworks.Data(7, 5, 4, true, ref random);
            var teacher = new Network(new Shape(5), new Dense(6), new Tanh(), new Dense(4));
            teacher.Initialize(3);
            const float temperature = 1.7f, weight = 2.5f, rate = 1e-3f;
            var network = new Network(new Shape(5), new Dense(4));
            network.Initialize(2);
            Network before = network.Clone();
            var settings = new TrainingSettings { Optimizer = new Sgd(rate), BatchSize = 7, MaxEpochs = 1, Patience = 0, RestoreBest = false, Distillation = new Distillation(teacher, temperature, weight) };
            using (var run = new TrainingRun(network, data, null, settings, TestBackends.Get("managed, vectors"))) run.Run();

            float[] weights = ((Dense)before.Layers[0]).Weights.Value.Data, after = ((Dense)network.Layers[0]).Weights.Value.Data;
            for (int i = 0; i < weights.Length; i++)
            {
                const float step = 1e-3f;
                float kept = weights[i];
                weights[i] = kept + step;
                double above = Loss(before, teacher, data, temperature, weight);
                weights[i] = kept - step;
                double below = Loss(before, teacher, data, temperature, weight);
                weights[i] = kept;
                Assert.That((kept - after[i]) / rate, Is.EqualTo((above - below) / (2 * step)).Within(2e-3), $"weight {i}");
            }
        }

        static double Loss(Network network, Network teacher, Dataset data, double temperature, double weight)
        {
            double sum = 0;
            for (int example = 0; example < data.Count; example++)
            {
                double[] x = data.Floats.Skip(5 * example).Take(5).Select(value => (double)value).ToArray(), z = DoubleNetwork.Forward(network, x);
                double[] learned = Softmax(z.Select(value => value / temperature).ToArray()), taught = Softmax(DoubleNetwork.Forward(teacher, x).Select(value => value / temperature).ToArray());
                sum += -Math.Log(Softmax(z)[data.Labels[example]]) - weight * temperature * temperature * taught.Zip(learned, (t, p) => t * Math.Log(p)).Sum();
            }
            return sum / data.Count;
        }

        [Test]
        public void ATeacherOfOtherClassesIsRefused()
        {
            var random = new RandomStream(6, 62);
            Dataset data = RandomNetworks.Data(7, 5, 4, true, ref random);
            var settings = new TrainingSettings { Distillation = new Distillation(new Network(new Shape(5), new Dense(3))) };
            Assert.That(() => new TrainingRun(new Network(new Shape(5), new Dense(4)), data, null, settings, TestBackends.Get("managed, vectors")),
                Throws.TypeOf<ShapeException>().With.Message.Contains("3 outputs"));
        }
    }
}

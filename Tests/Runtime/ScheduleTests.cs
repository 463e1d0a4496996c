using System;
using System.Linq;
using NUnit.Framework;
using static Graft.Tests.SmallRuns;

namespace Graft.Tests
{
    public sealed class ScheduleTests
    {
        static readonly Action[] WithoutSchedule =
        {
            () => new Sgd(null), () => new Momentum(null), () => new Nesterov(null), () => new AdaGrad(null), () => new RmsProp(null), () => new Adam(null), () => new AdamW(null), () => new Ftrl(null),
        };

        [Test]
        public void AnOptimizerWithoutOneIsRefusedWhereItIsMade()
        {
            foreach (Action make in WithoutSchedule) Assert.That(() => make(), Throws.TypeOf<ArgumentNullException>().With.Property("ParamName").EqualTo("rate").And.Message.Contains("ConstantRate"));
        }

        [Test]
        public void ConstantStays() => Gives(new ConstantRate(0.3f), (0, 0.3), (7, 0.3), (100000, 0.3));

        [Test]
        public void ExponentialMultipliesByTheFactorOverItsSteps() =>
            Gives(new ExponentialDecay(0.3f, 20), (0, 0.3), (10, 0.3 * Math.Sqrt(0.1)), (20, 0.03), (60, 0.0003));

        [Test]
        public void PowerIsHalfAThirdAQuarter()
        {
            Gives(new PowerDecay(0.6f, 10), (0, 0.6), (10, 0.3), (20, 0.2), (30, 0.15), (5, 0.4));
            Gives(new PowerDecay(0.6f, 10, 2), (0, 0.6), (10, 0.15), (30, 0.6 / 16));
        }

        [Test]
        public void PiecewiseJumpsWhereItIsTold() =>
            Gives(new PiecewiseConstant(0.1f, (3, 0.01f), (5, 0.5f)), (0, 0.1), (2, 0.1), (3, 0.01), (4, 0.01), (5, 0.5), (1000, 0.5));

        [Test]
        public void OneCycleClimbsFallsAndVanishes()
        {
            Gives(new OneCycle(0.2f, 200), (0, 0.02), (45, 0.11), (90, 0.2), (135, 0.11), (180, 0.02), (190, (0.02 + 0.0002) / 2), (200, 0.0002), (300, 0.0002));
            double quarter = 0.02 + 0.18 * (1 - Math.Cos(Math.PI / 4)) / 2;
            Gives(new OneCycle(0.2f, 200, cosine: true), (0, 0.02), (45, 0.11), (90, 0.2), (135, 0.11), (180, 0.02), (200, 0.0002));
            Gives(new OneCycle(0.2f, 400, cosine: true), (45, quarter), (315, quarter));
        }

        [Test]
        public void CosineWarmsUpAndFallsToItsEnd()
        {
            Gives(new CosineDecay(0.2f, 110, 10), (0, 0.02), (4, 0.1), (9, 0.2), (10, 0.2), (60, (0.2 + 0.0002) / 2), (110, 0.0002), (500, 0.0002));
            Gives(new CosineDecay(0.2f, 100, 0, 0.1f), (0, 0.2), (50, 0.15), (100, 0.1), (25, 0.1 + 0.1 * (1 + Math.Sqrt(0.5)) / 2));
        }

        [Test]
        public void APlateauMultipliesOncePerPatience()
        {
            var schedule = new PlateauDecay(new ExponentialDecay(0.8f, 10, 0.5f), 0.1f, 3);
            Gives(schedule, (0, 0.8), (10, 0.4));
            double Factor(params double[] losses) => schedule.Factor(losses);
            Assert.That(Factor(), Is.EqualTo(1));
            Assert.That(Factor(5, 4, 4.5, 4), Is.EqualTo(1), "two epochs without a lower loss");
            Assert.That(Factor(5, 4, 4.5, 4, 4), Is.EqualTo(0.1).Within(1e-7));
            Assert.That(Factor(5, 4, 4.5, 4, 4, 6, 6), Is.EqualTo(0.1).Within(1e-7), "it is patient anew");
            Assert.That(Factor(5, 4, 4.5, 4, 4, 6, 6, 6), Is.EqualTo(0.01).Within(1e-8));
            Assert.That(Factor(5, 4, 4.5, 4, 3, 6, 6), Is.EqualTo(1), "a lower loss ends the wait");
            Assert.That(Factor(5, double.NaN, double.NaN, double.NaN), Is.EqualTo(0.1).Within(1e-7));
            Assert.That(Factor(Enumerable.Repeat(1.0, 1000).ToArray()), Is.EqualTo(1e-6).Within(1e-12), "not to nothing");
        }

        [Test]
        public void NamesTellConstantsApart()
        {
            string[] names = new ISchedule[]
            {
                new ConstantRate(0.1f), new ConstantRate(0.2f), new ExponentialDecay(0.1f, 10), new ExponentialDecay(0.1f, 11), new ExponentialDecay(0.1f, 10, 0.5f), new PowerDecay(0.1f, 10), new PowerDecay(0.2f, 10),
                new PowerDecay(0.1f, 11), new PowerDecay(0.1f, 10, 2), new PiecewiseConstant(0.1f, (1, 0.2f)), new PiecewiseConstant(0.1f, (2, 0.2f)), new PiecewiseConstant(0.1f, (1, 0.3f)), new PiecewiseConstant(0.1f, (1, 0.2f), (2, 0.3f)),
                new OneCycle(0.1f, 10), new OneCycle(0.1f, 11), new OneCycle(0.2f, 10), new OneCycle(0.1f, 10, true), new CosineDecay(0.1f, 10), new CosineDecay(0.1f, 10, 1), new CosineDecay(0.1f, 11), new CosineDecay(0.1f, 10, 0, 0.01f),
                new PlateauDecay(0.1f), new PlateauDecay(0.2f), new PlateauDecay(0.1f, 0.1f), new PlateauDecay(0.1f, 0.5f, 6), new PlateauDecay(new PowerDecay(0.1f, 10)),
            }.Select(schedule => schedule.ToString()).ToArray();
            Assert.That(names, Is.Unique);
        }

        [Test]
        public void ConstantsOutOfRangeAreRefusedByName()
        {
            void Refused(Action create, string word) => Assert.That(() => create(), Throws.InstanceOf<ArgumentException>().With.Message.Contains(word));
            Refused(() => new ConstantRate(0), "learning rate");
            Refused(() => new ExponentialDecay(0.1f, 10, 1.5f), "factor");
            Refused(() => new PowerDecay(0.1f, 0), "steps");
            Refused(() => new PowerDecay(0.1f, 1, 0), "power");
            Refused(() => new PiecewiseConstant(0.1f, (5, 0.1f), (5, 0.2f)), "ascend");
            Refused(() => new PiecewiseConstant(0.1f, (5, -1)), "learning rate");
            Refused(() => new OneCycle(0.1f, 0), "cycle");
            Refused(() => new CosineDecay(0.1f, 10, 10), "warm-up");
            Refused(() => new CosineDecay(0.1f, 10, 0, 0), "learning rate");
            Refused(() => new PlateauDecay(0.1f, 0), "factor");
            Refused(() => new PlateauDecay(0.1f, 0.5f, 0), "patient");
        }

        [Test]
        public void APlateauNeedsValidation()
        {
            using var backend = new ManagedBackend(1);
            TrainingSettings settings = Settings(1);
            settings.Optimizer = new Sgd(new PlateauDecay(0.1f));
            Assert.That(() => new TrainingRun(Small(1), Blobs(95, 1), null, settings, backend), Throws.TypeOf<TrainingException>().With.Message.Contains("no validation data"));
        }

        [TestCaseSource(typeof(TestBackends), nameof(TestBackends.Names))]
        public void ARunLowersItsRateOnAPlateauAndResumesInTheSameBits(string name)
        {
            IBackend backend = TestBackends.Get(name);
            // A rate so high that the validation loss jumps about.
            TrainingSettings Plateau(float factor) =>
                new TrainingSettings { MaxEpochs = 12, Patience = 0, BatchSize = 20, Optimizer = new Adam(new PlateauDecay(0.3f, factor, 1)) };
            TrainingRun Run(float factor)
            {
                var run = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Plateau(factor), backend);
                run.Run();
                return run;
            }
            using var whole = Run(0.3f);
            using var steady = Run(1);
            double[] losses = whole.Curve.Select(point => point.ValidationLoss).ToArray(), without = steady.Curve.Select(point => point.ValidationLoss).ToArray();
            var schedule = new PlateauDecay(0.3f, 0.3f, 1);
            int first = Enumerable.Range(1, 11).First(epochs => schedule.Factor(losses.Take(epochs).ToArray()) < 1);
            Assert.That(losses.Take(first), Is.EqualTo(without.Take(first)), "up to the plateau nothing differs");
            Assert.That(losses[first], Is.Not.EqualTo(without[first]), "from there on the rate is lower");
            for (int units = 3; units < 90; units += 17)
            {
                using var part = new TrainingRun(Small(1), Blobs(95, 1), Blobs(30, 2), Plateau(0.3f), backend);
                for (int i = 0; i < units; i++) part.Advance(TimeSpan.FromTicks(1));
                using var resumed = new TrainingRun(part.Capture(), Blobs(95, 1), Blobs(30, 2), Plateau(0.3f), backend);
                resumed.Run();
                Assert.That(Values(resumed.Network), Is.EqualTo(Values(whole.Network)), $"interrupted after {units} units");
            }
        }

        static void Gives(ISchedule schedule, params (int step, double rate)[] expected)
        {
            foreach (var (step, rate) in expected)
                Assert.That(schedule.At(step), Is.EqualTo(rate).Within(1e-6 * rate), $"step {step} of {schedule}");
        }
    }
}

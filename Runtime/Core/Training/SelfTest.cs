using System;
using System.Diagnostics;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// Trains the reference network (784, five hidden layers of 100, ELU, softmax of five, Adam) for a moment: first beside the managed
    /// backend, to see that the device computes right, then against the clock.
    /// </summary>
    public static class SelfTest
    {
        const int Batch = 50, CheckedSteps = 5, Examples = 500;

        /// <summary>
        /// Largest difference in an example's loss, relative to 1 + loss, after so few steps: float sums in another order differ by 1e-6,
        /// wrong kernels by far more.
        /// </summary>
        const double Tolerance = 1e-3;

        /// <summary>
        /// Opens the device, tests it, and closes it, on the calling thread: some tenths of a second, and seconds where a driver compiles the kernels for the
        /// first time. A device that fails is reported, never thrown.
        /// </summary>
        public static SelfTestResult Run(IDevice device)
        {
            try
            {
                using IBackend backend = device.Open();
                return Run(device, backend);
            }
            catch (BackendException failure)
            {
                return new SelfTestResult(device, failure.Message, double.NaN);
            }
        }

        static SelfTestResult Run(IDevice device, IBackend backend)
        {
            Dataset data = RandomData();
            float[] expected, found;
            using (var reference = new ManagedBackend(1)) expected = Train(reference, data, out _);
            found = Train(backend, data, out double microseconds);
            double worst = expected.Zip(found, (a, b) => Math.Abs(a - b) / (1 + Math.Abs(a))).Max(difference => double.IsNaN(difference) ? double.PositiveInfinity : difference);
            return new SelfTestResult(device, worst <= Tolerance ? null : $"its results differ from the managed backend's by up to {worst:G2} (tolerance {Tolerance:G1}): update its driver, or use another device.", microseconds);
        }

        // The losses of the first steps, then the time of a step.
        static float[] Train(IBackend backend, Dataset data, out double microseconds)
        {
            var network = new Network(data.ExampleShape, ReferenceLayers());
            var adam = new Adam(0.001f);
            int steps = Examples / Batch;
            using var residency = new Residency(backend);
            using var examples = new DeviceDataset(data, backend);
            using var epoch = new EpochMemory(backend, Examples, steps);
            backend.Upload(Enumerable.Range(0, Examples).ToArray(), epoch.Order);
            var table = new float[UpdateRule.TableColumns * steps];
            for (int step = 0; step < steps; step++) adam.Row(table.AsSpan(UpdateRule.TableColumns * step, UpdateRule.TableColumns), step);
            backend.Upload(table, epoch.Table);
            using TrainingProgram program = TrainingProgram.Compile(network, new StepRecipe { Loss = new SoftmaxCrossEntropy(), Optimizer = adam }, residency, examples, epoch, Batch);
            for (int step = 0; step < CheckedSteps; step++) program.Enqueue(new StepArguments(step, step, step * Batch));
            var losses = new float[2 * CheckedSteps * Batch];
            backend.Download(epoch.Outcomes, losses);

            // The best of three short rounds: the machine has other things to do.
            microseconds = double.PositiveInfinity;
            for (int round = 0; round < 3; round++)
            {
                var clock = Stopwatch.StartNew();
                for (int step = 0; step < 2 * steps; step++) program.Enqueue(new StepArguments(step, step % steps, step % steps * Batch));
                backend.Finish();
                microseconds = Math.Min(microseconds, clock.Elapsed.TotalMilliseconds * 1000 / (2 * steps));
            }
            return losses.Where((_, i) => i % 2 == 0).ToArray();
        }

        static ILayer[] ReferenceLayers() =>
            Enumerable.Range(0, 5).SelectMany(_ => new ILayer[] { new Dense(100), new Elu() }).Append(new Dense(5)).ToArray();

        static Dataset RandomData()
        {
            var random = new RandomStream(1, RandomStreams.Selection);
            var pixels = new byte[Examples * 784];
            for (int i = 0; i < pixels.Length; i++) pixels[i] = (byte)random.NextInt(256);
            var labels = new int[Examples];
            for (int i = 0; i < labels.Length; i++) labels[i] = random.NextInt(5);
            return Dataset.OfImages(pixels, new Shape(28, 28), labels, new[] { "0", "1", "2", "3", "4" });
        }
    }
}

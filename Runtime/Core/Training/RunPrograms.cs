using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>What a run has on its device: data, parameters, and the programs of whole batches, the partial last one and validation.</summary>
    sealed class RunPrograms : IDisposable
    {
        readonly Network network;
        readonly Dataset training, validation;
        readonly TrainingSettings settings;
        readonly EpochMemory epoch;
        readonly List<IExamples> examples = new List<IExamples>();
        readonly TrainingProgram rest;
        readonly int copies;
        readonly int[] order, rows;
        int absorbed;
        float[] pairs;

        public RunPrograms(Network network, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend)
        {
            this.network = network;
            this.training = training;
            this.validation = validation;
            this.settings = settings;
            int batch = Math.Min(settings.BatchSize, training.Count), left = training.Count % batch;
            Steps = training.Count / batch + (left > 0 ? 1 : 0);
            Backend = backend;
            Residency = new Residency(backend);
            epoch = new EpochMemory(backend, training.Count, Steps, new RateFactors(network, settings.RateFactors).Distinct.ToArray());
            order = new int[training.Count];
            rows = new int[training.Count];
            copies = Math.Max(1, settings.CachedCopies);
            try
            {
                IExamples seen = Examples(training, settings.Augmentation, copies);
                Whole = TrainingProgram.Compile(network, settings.Recipe, Residency, seen, epoch, batch);
                if (left > 0) rest = TrainingProgram.Compile(network, settings.Recipe, Residency, seen, epoch, left);
                if (validation != null) Validation = new EvaluationProgram(network, settings.Loss, Residency, Examples(validation, null, 1));
            }
            catch
            {
                Dispose();
                throw;
            }
        }

        public IBackend Backend { get; }
        public Residency Residency { get; }
        public TrainingProgram Whole { get; }
        public EvaluationProgram Validation { get; }

        /// <summary>Steps per epoch.</summary>
        public int Steps { get; }

        /// <summary>Queues the next batch of what steps need; false when all is.</summary>
        public bool Prepare() => examples.Exists(each => each.Prepare());

        /// <summary>Shuffles by seed and epoch, and fills the step table by the steps and, where the schedule looks at them, the losses so far.</summary>
        public void BeginEpoch(RunProgress progress)
        {
            for (int i = 0; i < order.Length; i++) order[i] = i;
            var stream = new RandomStream(settings.Seed, RandomStreams.Order + (ulong)progress.Epoch);
            stream.Shuffle<int>(order);
            for (int i = 0; i < order.Length; i++) rows[i] = order[i] + progress.Epoch % copies * order.Length;
            Backend.Upload(rows, epoch.Order);
            var table = new float[UpdateRule.TableColumns * Steps];
            int firstStep = progress.Step - progress.StepInEpoch;
            float factor = settings.Optimizer.Rate is IPerformanceSchedule schedule ? schedule.Factor(progress.Curve.Select(point => point.ValidationLoss).ToArray()) : 1;
            for (int step = 0; step < Steps; step++)
            {
                settings.Optimizer.Row(table.AsSpan(UpdateRule.TableColumns * step, UpdateRule.TableColumns), firstStep + step);
                table[UpdateRule.TableColumns * step] *= factor;
            }
            epoch.Upload(table);
            absorbed = -1;
            pairs = null;
        }

        public void Enqueue(in StepArguments step)
        {
            // A run that was resumed within an epoch has no outcomes of the steps before.
            if (absorbed < 0) absorbed = step.First;
            (step.First + Whole.Batch <= training.Count ? Whole : rest).Enqueue(step);
        }

        /// <summary>
        /// At an epoch's end: what trained, what the examples left, and what validation came to, in one wait for the device.
        /// </summary>
        /// <returns>Validation's outcomes; null without one.</returns>
        public Outcomes Read()
        {
            var views = new List<View> { epoch.Outcomes };
            var left = new List<float[]> { new float[2 * training.Count] };
            if (Validation != null)
            {
                views.Add(Validation.Left);
                left.Add(new float[2 * validation.Count]);
            }
            Residency.Download(views, left);
            pairs = left[0];
            return Validation == null ? null : new Outcomes(left[1]);
        }

        /// <summary>What each example left since the last time, up to so many examples of the epoch; waits for the device where it has not been read.</summary>
        public IEnumerable<(float loss, bool correct)> NewOutcomes(int seen)
        {
            seen = Math.Min(seen, training.Count);
            if (absorbed < 0 || seen <= absorbed) return Enumerable.Empty<(float, bool)>();
            float[] read = pairs ?? new float[2 * seen];
            if (pairs == null) Backend.Download(epoch.Outcomes, read);
            int from = absorbed;
            absorbed = seen;
            return Enumerable.Range(from, seen - from).Select(i => (read[2 * i], settings.Loss.IsRight(read[2 * i + 1], training.FirstTarget(order[i]))));
        }

        /// <summary>The parameters' values as they are on the host now; those that never change are copied the first time only.</summary>
        public IReadOnlyList<Tensor> Copies(IReadOnlyList<Tensor> before) =>
            network.Parameters.Select((parameter, i) => before == null || Residency.Changing.Contains(parameter.Value) ? parameter.Value.Clone() : before[i]).ToArray();

        public void Dispose()
        {
            Whole?.Dispose();
            rest?.Dispose();
            Validation?.Dispose();
            foreach (IExamples each in examples) each.Dispose();
            epoch.Dispose();
            Residency.Dispose();
        }

        IExamples Examples(Dataset data, Augmentation augmentation, int shown)
        {
            IExamples made = settings.CacheFrozen ? (IExamples)new FrozenOutputs(network, data, Residency, augmentation, shown, settings.Seed) : new DeviceDataset(data, Backend);
            examples.Add(made);
            return made;
        }
    }
}

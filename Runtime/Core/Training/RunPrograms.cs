using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>What a run has on its device: data, parameters, and the programs of whole batches, the partial last one and validation.</summary>
    sealed class RunPrograms : IDisposable
    {
        // Validation is cut into batches that take about as long as a step.
        const int ValidationBatch = 100;

        readonly Tensor[] values;
        readonly bool[] changes;
        readonly Dataset training;
        readonly TrainingSettings settings;
        readonly EpochMemory epoch;
        readonly List<IExamples> examples = new List<IExamples>();
        readonly TrainingProgram rest;
        readonly PacedLaunches wholeLaunches, restLaunches;
        readonly int copies;
        readonly int[] order, rows;
        readonly float[] table, pairs;
        readonly List<double> validationLosses = new List<double>();
        readonly List<View> leftViews = new List<View>();
        readonly List<float[]> left = new List<float[]>();
        int absorbed;
        bool isRead;

        public RunPrograms(Network network, Dataset training, Dataset validation, TrainingSettings settings, IBackend backend)
        {
            this.training = training;
            this.settings = settings;
            int batch = Math.Min(settings.BatchSize, training.Count), last = training.Count % batch;
            Steps = training.Count / batch + (last > 0 ? 1 : 0);
            Backend = backend;
            Residency = new Residency(backend);
            epoch = new EpochMemory(backend, training.Count, Steps, new RateFactors(network, settings.RateFactors).Distinct.ToArray());
            order = new int[training.Count];
            rows = new int[training.Count];
            table = new float[UpdateRule.TableColumns * Steps];
            pairs = new float[2 * training.Count];
            copies = Math.Max(1, settings.CachedCopies);
            try
            {
                IExamples seen = Examples(network, training, settings.Augmentation, copies);
                Whole = TrainingProgram.Compile(network, settings.Recipe, Residency, seen, epoch, batch);
                wholeLaunches = new PacedLaunches(Whole.Launches, backend);
                if (last > 0)
                {
                    rest = TrainingProgram.Compile(network, settings.Recipe, Residency, seen, epoch, last);
                    restLaunches = new PacedLaunches(rest.Launches, backend);
                }
                leftViews.Add(epoch.Outcomes);
                left.Add(pairs);
                if (validation != null)
                {
                    Validation = new RunValidation(new EvaluationProgram(network, settings.Loss, Residency, Examples(network, validation, null, 1), ValidationBatch), validation, backend);
                    leftViews.Add(Validation.Left);
                    left.Add(Validation.Pairs);
                }
                values = network.Parameters.Select(parameter => parameter.Value).ToArray();
                changes = Array.ConvertAll(values, value => Residency.Changing.Contains(value));
                validationLosses.Capacity = settings.RoomForEpochs;
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
        public RunValidation Validation { get; }

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
            int firstStep = progress.Step - progress.StepInEpoch;
            for (int i = validationLosses.Count; i < progress.Curve.Count; i++) validationLosses.Add(progress.Curve[i].ValidationLoss);
            float factor = settings.Optimizer.Rate is IPerformanceSchedule schedule ? schedule.Factor(validationLosses) : 1;
            for (int step = 0; step < Steps; step++)
            {
                settings.Optimizer.Row(table.AsSpan(UpdateRule.TableColumns * step, UpdateRule.TableColumns), firstStep + step);
                table[UpdateRule.TableColumns * step] *= factor;
            }
            epoch.Upload(table);
            absorbed = -1;
            isRead = false;
        }

        /// <summary>The launches of an epoch's step.</summary>
        public PacedLaunches StepLaunches(int step) => (step + 1) * Whole.Batch <= training.Count ? wholeLaunches : restLaunches;

        /// <summary>Queues a unit of the step that the run stands at, and says whether it was the last.</summary>
        public bool Enqueue(RunProgress progress)
        {
            var step = new StepArguments(progress.Step, progress.StepInEpoch, progress.StepInEpoch * Whole.Batch);
            // A run that was resumed within an epoch has no outcomes of the steps before.
            if (absorbed < 0) absorbed = step.First;
            return StepLaunches(step.Row).Enqueue(step);
        }

        /// <summary>At an epoch's end: reads what trained, what the examples left, and what validation came to, in one wait for the device.</summary>
        public void Read()
        {
            Residency.Download(leftViews, left);
            isRead = true;
        }

        /// <summary>
        /// Takes in what each example left since the last time, in their order, up to so many steps of the epoch; waits for the device where it
        /// has not been read.
        /// </summary>
        public void Absorb(RunProgress progress)
        {
            int seen = Math.Min(progress.StepInEpoch * Whole.Batch, training.Count);
            if (absorbed < 0 || seen <= absorbed) return;
            if (!isRead) Backend.Download(epoch.Outcomes, pairs.AsSpan(0, 2 * seen));
            for (; absorbed < seen; absorbed++)
            {
                progress.LossSum += pairs[2 * absorbed];
                if (settings.Loss.IsRight(pairs[2 * absorbed + 1], training.FirstTarget(order[absorbed]))) progress.Correct++;
            }
        }

        /// <summary>The parameters' values as they are on the host now, in the copies made before where there are any.</summary>
        public Tensor[] Copies(Tensor[] before)
        {
            if (before == null) return Array.ConvertAll(values, value => value.Clone());
            for (int i = 0; i < values.Length; i++)
                if (changes[i]) before[i].CopyFrom(values[i]);
            return before;
        }

        /// <summary>The parameters take such copies on.</summary>
        public void Restore(Tensor[] copies)
        {
            for (int i = 0; i < values.Length; i++) values[i].CopyFrom(copies[i]);
            Residency.Upload();
        }

        public void Dispose()
        {
            Whole?.Dispose();
            rest?.Dispose();
            Validation?.Dispose();
            foreach (IExamples each in examples) each.Dispose();
            epoch.Dispose();
            Residency.Dispose();
        }

        IExamples Examples(Network network, Dataset data, Augmentation augmentation, int shown)
        {
            IExamples made = settings.CacheFrozen ? (IExamples)new FrozenOutputs(network, data, Residency, augmentation, shown, settings.Seed) : new DeviceDataset(data, Backend);
            examples.Add(made);
            return made;
        }
    }
}

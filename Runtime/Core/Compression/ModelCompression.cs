using System;
using System.Collections.Generic;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// Takes a trained classifier to the form that ships: folded, with activations that need no exponential, pruned round by round to a goal,
    /// fine-tuned under its zeros with the original as its teacher, its weights rounded. Every figure is of the model as its file has it. The
    /// original is not changed. <see cref="Run"/> does it at once; an instance is advanced in slices, and each point of its curve is there when it is found.
    /// One thread at a time may use it.
    /// </summary>
    public sealed class ModelCompression : IAdvances, IDisposable
    {
        // Rounds to a share of zeros that is known beforehand; and what a round leaves of the weights where it is not.
        const int RoundsToZeros = 8;
        const double Kept = 0.7;

        // Room for what fine-tuning changes in a file's size.
        const double Slack = 0.98;

        static readonly TimeSpan Slice = TimeSpan.FromSeconds(0.1);

        readonly CompressionSettings settings;
        readonly CompressionStage stage;
        readonly byte[] original;
        readonly List<CompressionPoint> curve = new List<CompressionPoint>();
        readonly IEnumerator<TrainingRun> rounds;
        readonly int plannedSteps;
        TrainingRun run;
        int steps;

        /// <summary>Makes ready; <see cref="Advance"/> does it.</summary>
        /// <param name="model">A classifier; one that knows the unknown must be shown some of it (<see cref="CompressionSettings"/> has no part in
        /// that).</param>
        /// <param name="training">Examples of its classes to fine-tune on.</param>
        /// <param name="validation">Examples that accuracy and calibration are measured on.</param>
        /// <param name="unknown">Images of none of its classes; needed where its calibration has an unknown logit, else null.</param>
        /// <param name="settings">The goal and the way there.</param>
        /// <param name="backend">Where to train; the caller keeps it, and it must outlive this.</param>
        /// <param name="file">The model's own file, so that the first point is that; null to count what it takes to store it without any loss.</param>
        /// <exception cref="TrainingException">A setting is out of range, the model is a regression, or images of the unknown are missing.</exception>
        /// <exception cref="DatasetException">One of the model's classes has no example in the data.</exception>
        public ModelCompression(Model model, Dataset training, Dataset validation, Dataset unknown, CompressionSettings settings, IBackend backend, byte[] file = null)
        {
            settings.Check();
            Check(model, unknown);
            this.settings = settings;
            original = file;
            stage = new CompressionStage(model, training, validation, unknown, settings, backend);
            rounds = Rounds().GetEnumerator();
            int epochs = settings.Zeros != null ? RoundsToZeros * settings.EpochsPerRound + settings.FinalEpochs : settings.Stops != null ? (1 + settings.Stops.Count) * settings.EpochsPerRound : 0;
            plannedSteps = stage.Steps(epochs);
        }

        ModelCompression(CompressionSettings settings, CompressionStage stage)
        {
            this.settings = settings;
            this.stage = stage;
            rounds = Refined().GetEnumerator();
            plannedSteps = stage.Steps(settings.FinalEpochs);
        }

        /// <summary>
        /// Trains a point of a curve on under its zeros, for <see cref="CompressionSettings.FinalEpochs"/>: one more point, "refined", which need not be
        /// better. The goal in the settings does not matter.
        /// </summary>
        /// <param name="model">The original, which teaches.</param>
        /// <param name="compressed">The point's model.</param>
        /// <param name="training">As for the curve.</param>
        /// <param name="validation">As for the curve.</param>
        /// <param name="unknown">As for the curve.</param>
        /// <param name="settings">As for the curve.</param>
        /// <param name="backend">Where to train; the caller keeps it.</param>
        /// <exception cref="TrainingException">A setting is out of range, the model is a regression, or images of the unknown are missing.</exception>
        /// <exception cref="DatasetException">One of the model's classes has no example in the data.</exception>
        public static ModelCompression Refine(Model model, Model compressed, Dataset training, Dataset validation, Dataset unknown, CompressionSettings settings, IBackend backend)
        {
            settings.CheckTraining();
            Check(model, unknown);
            return new ModelCompression(settings, new CompressionStage(model, training, validation, unknown, settings, backend, compressed));
        }

        /// <summary>Compresses, from beginning to end.</summary>
        /// <param name="model">A classifier; one that knows the unknown must be shown some of it (<see cref="CompressionSettings"/> has no part in
        /// that).</param>
        /// <param name="training">Examples of its classes to fine-tune on.</param>
        /// <param name="validation">Examples that accuracy and calibration are measured on.</param>
        /// <param name="unknown">Images of none of its classes; needed where its calibration has an unknown logit, else null.</param>
        /// <param name="settings">The goal and the way there.</param>
        /// <param name="backend">Where to train.</param>
        /// <param name="report">Called with each point of the curve as it is found; may be null.</param>
        /// <param name="cancellation">Stops between steps, with an <see cref="OperationCanceledException"/>.</param>
        /// <param name="file">The model's own file, so that the first point is that; null to count what it takes to store it without any loss.</param>
        /// <exception cref="TrainingException">A setting is out of range, or the goal cannot be reached; the message says how far it goes.</exception>
        public static CompressionResult Run(
            Model model, Dataset training, Dataset validation, Dataset unknown, CompressionSettings settings, IBackend backend,
            Action<CompressionPoint> report = null, CancellationToken cancellation = default, byte[] file = null)
        {
            using var compression = new ModelCompression(model, training, validation, unknown, settings, backend, file);
            for (int told = 0; compression.Advance(Slice) || told < compression.curve.Count;)
            {
                for (; told < compression.curve.Count; told++) report?.Invoke(compression.curve[told]);
                cancellation.ThrowIfCancellationRequested();
            }
            return compression.Result;
        }

        /// <summary>From the original over each round to the last model, as far as it is.</summary>
        public IReadOnlyList<CompressionPoint> Curve => curve;

        /// <summary>How much is done, 0 to 1; 0 to the end where the goal does not tell how long the way is.</summary>
        public double Progress => IsFinished ? 1 : plannedSteps == 0 ? 0 : Math.Min(1, (double)(steps + (run?.Progress.Step ?? 0)) / plannedSteps);

        /// <summary>Whether the goal is reached, and <see cref="Result"/> there.</summary>
        public bool IsFinished { get; private set; }

        /// <summary>What it came to; null before the end.</summary>
        public CompressionResult Result => IsFinished ? new CompressionResult(ModelFile.Read(curve[curve.Count - 1].File), curve) : null;

        /// <summary>Goes on for about so long; measuring a model, between two rounds, is not divided.</summary>
        /// <param name="budget">As for <see cref="TrainingRun.Advance"/>.</param>
        /// <returns>Whether there is more to do.</returns>
        /// <exception cref="TrainingException">The goal cannot be reached; the message says how far it goes.</exception>
        public bool Advance(TimeSpan budget)
        {
            if (IsFinished) return false;
            if (run != null && run.Advance(budget)) return true;
            EndRun();
            if (rounds.MoveNext()) run = rounds.Current;
            else IsFinished = true;
            return !IsFinished;
        }

        /// <summary>Frees what is on the device. Points of the curve that were found stay.</summary>
        public void Dispose() => EndRun();

        void EndRun()
        {
            steps += run?.Progress.Step ?? 0;
            run?.Dispose();
            run = null;
        }

        static void Check(Model model, Dataset unknown)
        {
            if (model.Classes == null) throw new TrainingException("The model is a regression: what is compressed is a classifier.");
            if (model.Calibration?.UnknownLogit != null && unknown == null) throw new TrainingException("The model learned to know the unknown, and would forget it: give images of none of its classes too.");
        }

        // Each run is at its end when the next is asked for.
        IEnumerable<TrainingRun> Rounds()
        {
            curve.Add(stage.Original("original", original));
            yield return stage.Train(0, settings.EpochsPerRound);
            curve.Add(stage.Measure("fast"));
            IEnumerable<TrainingRun> way = settings.Zeros is double zeros ? ToZeros(zeros)
                : settings.Bytes is long bytes ? ToBytes(bytes)
                : settings.Accuracy is double accuracy ? ToAccuracy(accuracy)
                : ToStops(settings.Stops);
            foreach (TrainingRun each in way) yield return each;
        }

        IEnumerable<TrainingRun> Refined()
        {
            yield return stage.Train(0, settings.FinalEpochs);
            curve.Add(stage.Measure("refined"));
        }

        IEnumerable<TrainingRun> ToZeros(double target)
        {
            double initial = stage.Zeros;
            if (initial > target) throw HasMore(initial, target);
            for (int round = 1; round < RoundsToZeros; round++)
            {
                yield return stage.Train(target + (initial - target) * Math.Pow(1 - (double)round / RoundsToZeros, 3), settings.EpochsPerRound);
                curve.Add(stage.Measure("round"));
            }
            yield return stage.Train(target, settings.FinalEpochs);
            curve.Add(stage.Measure("final"));
        }

        IEnumerable<TrainingRun> ToStops(IReadOnlyList<double> stops)
        {
            double initial = stage.Zeros, last = stops[stops.Count - 1];
            if (initial > last) throw HasMore(initial, last);
            foreach (double stop in stops)
            {
                // A model that is sparse already begins further down.
                if (stop < initial) continue;
                yield return stage.Train(stop, settings.EpochsPerRound);
                curve.Add(stage.Measure("round"));
            }
        }

        static TrainingException HasMore(double zeros, double goal) =>
            new TrainingException(FormattableString.Invariant($"{100 * zeros:F1} % of the weights are zero already, more than the {100 * goal:F1} % aimed at: give a higher goal."));

        IEnumerable<TrainingRun> ToBytes(long goal)
        {
            long least = stage.BytesAt(0);
            if (least > Slack * goal) throw new TrainingException($"{goal} bytes are too few: without any weight left the file still has {least}. Give more bytes, or leave the memory out.");
            double kept = 1 - stage.Zeros;
            while (stage.BytesAt(kept) > Slack * goal)
            {
                double next = kept * Kept;
                if (stage.BytesAt(next) <= Slack * goal)
                {
                    kept = Between(next, kept, goal);
                    break;
                }
                kept = next;
                yield return stage.Train(1 - kept, settings.EpochsPerRound);
                curve.Add(stage.Measure("round"));
            }
            yield return stage.Train(1 - kept, settings.FinalEpochs);
            // Values that were trained on may be stored in a few bytes more.
            while (stage.File().Length > goal) yield return stage.Train(1 - (kept *= 0.97), settings.EpochsPerRound);
            curve.Add(stage.Measure("final"));
        }

        // The largest share of weights whose file is small enough.
        double Between(double small, double large, long goal)
        {
            for (int halving = 0; halving < 10; halving++)
            {
                double middle = (small + large) / 2;
                if (stage.BytesAt(middle) <= Slack * goal) small = middle;
                else large = middle;
            }
            return small;
        }

        IEnumerable<TrainingRun> ToAccuracy(double goal)
        {
            double accuracy = stage.Measure("round").Accuracy, kept = 1 - stage.Zeros;
            Network good = accuracy >= goal ? stage.Copy() : null;
            // Rounds with little training while that is enough, then with as much as the last one gets.
            int epochs = settings.EpochsPerRound;
            for (double next = kept; next > 1e-4;)
            {
                if (good != null) next *= Kept;
                yield return stage.Train(1 - next, epochs);
                CompressionPoint point = stage.Measure("round");
                curve.Add(point);
                if (point.Accuracy >= goal) good = stage.Copy();
                else if (epochs < settings.FinalEpochs)
                {
                    epochs = settings.FinalEpochs;
                    if (good != null) next /= Kept;
                    if (good != null) stage.Return(good);
                }
                else break;
            }
            if (good == null) throw new TrainingException(FormattableString.Invariant($"An accuracy of {goal} is not reached even with all weights ({curve[curve.Count - 1].Accuracy:F4}; the original has {curve[0].Accuracy:F4}): give less, or a better model."));
            stage.Return(good);
            curve.Add(stage.Measure("final"));
        }
    }
}

using System;
using System.Collections.Generic;
using System.Threading;

namespace Graft
{
    /// <summary>
    /// Takes a trained classifier to the form that ships: folded, with activations that need no exponential, pruned round by round to a goal,
    /// fine-tuned under its zeros with the original as its teacher, its weights rounded. Every figure is of the model as its file has it. The
    /// original is not changed.
    /// </summary>
    public sealed class ModelCompression
    {
        // Rounds to a share of zeros that is known beforehand; and what a round leaves of the weights where it is not.
        const int Rounds = 8;
        const double Kept = 0.7;

        // Room for what fine-tuning changes in a file's size.
        const double Slack = 0.98;

        readonly CompressionSettings settings;
        readonly CompressionStage stage;
        readonly List<CompressionPoint> curve = new List<CompressionPoint>();
        readonly Action<CompressionPoint> report;

        ModelCompression(CompressionSettings settings, CompressionStage stage, Action<CompressionPoint> report)
        {
            this.settings = settings;
            this.stage = stage;
            this.report = report;
        }

        /// <summary>Compresses.</summary>
        /// <param name="model">A classifier; one that knows the unknown must be shown some of it (<see cref="CompressionSettings"/> has no part in that).</param>
        /// <param name="training">Examples of its classes to fine-tune on.</param>
        /// <param name="validation">Examples that accuracy and calibration are measured on.</param>
        /// <param name="unknown">Images of none of its classes; needed where its calibration has an unknown logit, else null.</param>
        /// <param name="settings">The goal and the way there.</param>
        /// <param name="backend">Where to train.</param>
        /// <param name="report">Called with each point of the curve as it is found; may be null.</param>
        /// <param name="cancellation">Stops between steps, with an <see cref="OperationCanceledException"/>.</param>
        /// <exception cref="TrainingException">A setting is out of range, or the goal cannot be reached; the message says how far it goes.</exception>
        public static CompressionResult Run(
            Model model, Dataset training, Dataset validation, Dataset unknown, CompressionSettings settings, IBackend backend,
            Action<CompressionPoint> report = null, CancellationToken cancellation = default)
        {
            settings.Check();
            if (model.Classes == null) throw new TrainingException("The model is a regression: what is compressed is a classifier.");
            if (model.Calibration?.UnknownLogit != null && unknown == null) throw new TrainingException("The model learned to know the unknown, and would forget it: give images of none of its classes too.");
            var stage = new CompressionStage(model, training, validation, unknown, settings, backend, cancellation);
            return new ModelCompression(settings, stage, report).Run();
        }

        CompressionResult Run()
        {
            Add(stage.Original("original"));
            stage.Train(0, settings.EpochsPerRound);
            Add(stage.Measure("fast"));
            if (settings.Zeros is double zeros) ToZeros(zeros);
            else if (settings.Bytes is long bytes) ToBytes(bytes);
            else ToAccuracy(settings.Accuracy.Value);
            byte[] file = stage.File();
            return new CompressionResult(ModelFile.Read(file), file, curve);
        }

        void ToZeros(double target)
        {
            double initial = stage.Zeros;
            if (initial > target) throw new TrainingException(FormattableString.Invariant($"{100 * initial:F1} % of the weights are zero already, more than the {100 * target:F1} % aimed at: give a higher goal."));
            for (int round = 1; round < Rounds; round++)
            {
                stage.Train(target + (initial - target) * Math.Pow(1 - (double)round / Rounds, 3), settings.EpochsPerRound);
                Add(stage.Measure("round"));
            }
            stage.Train(target, settings.FinalEpochs);
            Add(stage.Measure("final"));
        }

        void ToBytes(long goal)
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
                stage.Train(1 - kept, settings.EpochsPerRound);
                Add(stage.Measure("round"));
            }
            stage.Train(1 - kept, settings.FinalEpochs);
            // Values that were trained on may be stored in a few bytes more.
            while (stage.File().Length > goal) stage.Train(1 - (kept *= 0.97), settings.EpochsPerRound);
            Add(stage.Measure("final"));
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

        void ToAccuracy(double goal)
        {
            double accuracy = stage.Measure("round").Accuracy, kept = 1 - stage.Zeros;
            Network good = accuracy >= goal ? stage.Copy() : null;
            // Rounds with little training while that is enough, then with as much as the last one gets.
            int epochs = settings.EpochsPerRound;
            for (double next = kept; next > 1e-4;)
            {
                if (good != null) next *= Kept;
                stage.Train(1 - next, epochs);
                CompressionPoint point = stage.Measure("round");
                Add(point);
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
            Add(stage.Measure("final"));
        }

        void Add(CompressionPoint point)
        {
            curve.Add(point);
            report?.Invoke(point);
        }
    }
}

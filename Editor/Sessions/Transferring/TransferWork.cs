using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A training of new classes from the press to the result, for a thread of its own; what it tells of itself can be read from another.</summary>
    sealed class TransferWork : IAdvances
    {
        const int MeasuredTogether = 64;
        static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(5);

        readonly TransferOrder order;
        readonly IDevice device;
        readonly Stopwatch clock = Stopwatch.StartNew();
        readonly IEnumerator<bool> steps;
        volatile bool isCancelled;
        volatile string doing = "Getting ready";
        volatile float progress;
        volatile IReadOnlyList<CurvePoint> curve = Array.Empty<CurvePoint>();
        volatile TransferResult result;

        public TransferWork(TransferOrder order, IDevice device)
        {
            this.order = order;
            this.device = device;
            steps = Steps().GetEnumerator();
        }

        public TransferOrder Order => order;

        /// <summary>What it is at, in words.</summary>
        public string Doing => doing;

        /// <summary>0 to 1.</summary>
        public float Progress => progress;

        /// <summary>The epochs so far; a list that never changes.</summary>
        public IReadOnlyList<CurvePoint> Curve => curve;
        public double Seconds => clock.Elapsed.TotalSeconds;

        /// <summary>Null until it is finished.</summary>
        public TransferResult Result => result;

        /// <summary>Asks it to end at its next step, without waiting.</summary>
        public void Cancel() => isCancelled = true;

        public bool Advance(TimeSpan budget)
        {
            TimeSpan end = clock.Elapsed + budget;
            bool more = true;
            try
            {
                while (more && !isCancelled && clock.Elapsed < end) more = steps.MoveNext();
            }
            catch
            {
                steps.Dispose();
                throw;
            }
            more &= !isCancelled;
            // What it holds of a device goes on the thread that took it.
            if (!more) steps.Dispose();
            return more;
        }

        IEnumerable<bool> Steps()
        {
            doing = "Opening the device";
            using IBackend backend = device.OpenLeaving(1);
            yield return true;
            doing = "Finding images to measure by";
            TransferTest test = TransferTest.Of(order);
            yield return true;
            doing = "Making ready what is learned from";
            Model learned;
            Dataset images;
            using (ITransferLearner learner = order.Recipe == TransferRecipe.Branch ? new BranchLearner(order, backend) : (ITransferLearner)new NetworkLearner(order, test.Images, backend))
            {
                doing = "Learning";
                while (learner.Advance(Slice))
                {
                    Tell(learner);
                    yield return true;
                }
                Tell(learner);
                (learned, images) = (learner.Result, learner.Images);
            }
            yield return true;
            doing = "Choosing images to remember";
            learned = Remembering(learned, images, backend);
            yield return true;
            doing = "Measuring";
            var before = new List<int>();
            var after = new List<int>();
            foreach (bool _ in Answers(order.Pretrained.Model, test.Images, before)) yield return true;
            foreach (bool _ in Answers(learned, test.Images, after)) yield return true;
            result = new TransferResult(learned, order.ToString(), backend.Name, clock.Elapsed.TotalSeconds, curve, test.Source,
                Report(order.Pretrained.Model, test.Images, before), Report(learned, test.Images, after));
            progress = 1;
        }

        // Measuring takes little beside learning.
        void Tell(ITransferLearner learner)
        {
            progress = 0.95f * learner.Progress;
            curve = learner.Curve;
        }

        // So that more classes can be learned later where these images are not at hand.
        static Model Remembering(Model learned, Dataset images, IBackend backend)
        {
            if (images == null) return learned;
            ExampleMemory memory;
            try
            {
                memory = Exemplars.Of(learned, images, backend);
            }
            catch (DatasetException)
            {
                return learned; // not even one image of each class has room
            }
            return new Model(learned.Network, learned.Loss, learned.Classes, learned.InputScale, learned.Metadata, memory, learned.Calibration);
        }

        static IEnumerable<bool> Answers(Model model, Dataset images, List<int> answers)
        {
            if (images == null) yield break;
            int outputs = model.Network.Outputs, each = images.ExampleShape.Count;
            var outcome = new float[MeasuredTogether * outputs];
            using var predictor = new Predictor(model);
            for (int first = 0; first < images.Count; first += MeasuredTogether)
            {
                int count = Math.Min(MeasuredTogether, images.Count - first);
                predictor.Predict(new ReadOnlySpan<byte>(images.Bytes, first * each, count * each), outcome.AsSpan(0, count * outputs));
                for (int i = 0; i < count; i++) answers.Add(Likeliest(outcome.AsSpan(i * outputs, outputs)));
                yield return true;
            }
        }

        static int Likeliest(ReadOnlySpan<float> answer)
        {
            Span<int> best = stackalloc int[1];
            Predictor.Top(answer, best);
            return best[0];
        }

        // The result's classes come first, so that both reports have rows and columns alike.
        ClassificationReport Report(Model model, Dataset images, List<int> answers)
        {
            if (images == null) return null;
            List<string> names = order.Classes.Union(order.Pretrained.Model.Classes).ToList();
            int[] places = model.Classes.Select(name => names.IndexOf(name)).ToArray();
            return new ClassificationReport(names, images.Labels, answers.Select(answer => places[answer]).ToArray());
        }
    }
}

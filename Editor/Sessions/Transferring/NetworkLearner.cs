using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A network that learns as a whole, but for its frozen layers: with a new head for the new classes, or with outputs for them beside the old ones.</summary>
    sealed class NetworkLearner : ITransferLearner
    {
        const int BatchSize = 40;
        const float Rate = 0.003f;

        // Steps: a second of work. Many images need more, so that each is seen some times.
        const int FewestSteps = 1500, MostSteps = 6000, TimesSeen = 8;

        // Few images come several times in an epoch, so that an epoch is more than a step or two.
        const int ImagesOfEpoch = 1000;

        // Variations of each image that pass frozen layers once.
        const int CachedCopies = 12;

        readonly TrainingRun run;
        readonly int epochs;
        CurvePoint[] curve = Array.Empty<CurvePoint>();
        float progress;

        /// <param name="order">What to learn.</param>
        /// <param name="measured">Images that the curve is validated by; nothing is chosen by them.</param>
        /// <param name="backend">Where; the caller keeps it.</param>
        public NetworkLearner(TransferOrder order, Dataset measured, IBackend backend)
        {
            Model model = order.Pretrained.Model;
            Dataset examples = order.Examples, learned;
            Network network;
            string old = "";
            if (order.KeepsOld)
            {
                GraftData data = GraftData.Of(model, examples, null, order.Seed);
                network = TransferLearning.Extend(model, order.NewClasses, order.Seed);
                TransferLearning.Freeze(network, order.Frozen);
                (learned, Images, old) = (data.Training, data.Distinct, $"; the old classes out of {data.Source}");
            }
            else
            {
                network = TransferLearning.Reuse(model.Network, order.Reused, order.Frozen, order.NewClasses.Count, order.Seed);
                (learned, Images) = (examples.Balanced(), examples);
            }
            learned = Repeated(learned);
            int perEpoch = (learned.Count + BatchSize - 1) / BatchSize;
            epochs = Math.Max(1, Math.Max(FewestSteps, Math.Min(MostSteps, TimesSeen * perEpoch)) / perEpoch);
            bool caches = network.FrozenLayers > 0;
            run = new TrainingRun(network, learned, measured, new TrainingSettings
            {
                Optimizer = new Adam(new CosineDecay(Rate, epochs * perEpoch, epochs * perEpoch / 10)), BatchSize = BatchSize, MaxEpochs = epochs, Patience = 0, RestoreBest = false,
                Seed = order.Seed, Augmentation = order.Augmentation, CacheFrozen = caches, CachedCopies = caches ? CachedCopies : 0,
                Metadata = new Dictionary<string, string>(model.Metadata) { ["transfer"] = order + old },
            }, backend);
        }

        public float Progress => progress;
        public IReadOnlyList<CurvePoint> Curve => curve;
        public Model Result { get; private set; }
        public Dataset Images { get; }

        public bool Advance(TimeSpan budget)
        {
            bool more = run.Advance(budget);
            TrainingReport report = run.Report();
            progress = more ? Math.Min(1, (float)((run.Curve.Count + report.Fraction) / epochs)) : 1;
            if (run.Curve.Count != curve.Length) curve = run.Curve.ToArray();
            if (!more) Result = Thawed(run.Model);
            return more;
        }

        public void Dispose() => run.Dispose();

        static Dataset Repeated(Dataset images)
        {
            int times = Math.Max(1, ImagesOfEpoch / images.Count);
            return times == 1 ? images : images.Select(Enumerable.Range(0, times * images.Count).Select(i => i % images.Count).ToArray());
        }

        // Frozen marks were for this training; the next one sets its own.
        static Model Thawed(Model model)
        {
            Network network = model.Network.Clone();
            TransferLearning.Freeze(network, 0);
            return new Model(network, model.Loss, model.Classes, model.InputScale, model.Metadata);
        }
    }
}

using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>A branch beside the pretrained network that learns as what a player teaches is learned: the old outputs stay bit by bit as they were.</summary>
    sealed class BranchLearner : ITransferLearner
    {
        const int Steps = 1500;

        readonly TransferOrder order;
        readonly PersonalModel personal;
        readonly PersonalLearning learning;
        readonly string old = "";

        public BranchLearner(TransferOrder order, IBackend backend)
        {
            this.order = order;
            Model model = order.Pretrained.Model;
            var settings = new PersonalSettings
            {
                MaxExamplesPerClass = TransferClasses.MostExamples, MaxClasses = TransferClasses.MostClasses, FrozenLayers = order.Frozen, Steps = Steps, Seed = order.Seed, Augmentation = order.Augmentation,
            };
            personal = new PersonalModel(model, null, settings);
            foreach (var (example, label) in order.Learned) personal.Examples.Add(order.NewClasses[label], example.Pixels.Span);
            learning = personal.Learn(backend);
            if (!TransferOrder.HasOldImages(model)) return;
            GraftData data = GraftData.Of(model, order.Examples, null, order.Seed);
            (Images, old) = (data.Distinct, $"; held to them by {data.Source}");
        }

        public float Progress => learning.Progress;
        public IReadOnlyList<CurvePoint> Curve => Array.Empty<CurvePoint>();
        public Model Result { get; private set; }
        public Dataset Images { get; }

        public bool Advance(TimeSpan budget)
        {
            if (learning.Advance(budget)) return true;
            Model learned = learning.Result;
            var metadata = new Dictionary<string, string>(learned.Metadata) { ["transfer"] = order + old };
            Result = new Model(learned.Network, learned.Loss, learned.Classes, learned.InputScale, metadata, null, learned.Calibration);
            return false;
        }

        public void Dispose()
        {
            learning.Dispose();
            personal.Dispose();
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>The network on its way: what is done to it and what is measured of it, whatever the goal.</summary>
    sealed class CompressionStage
    {
        readonly Model original;
        readonly Dataset training, validation;
        readonly CompressionSettings settings;
        readonly IBackend backend;
        readonly Distillation distillation;
        readonly bool knowsUnknown, hasLonger;
        readonly double refused;
        Network network;
        ulong rounds;

        // It goes on from a model that compression made of the original, or begins with that.
        public CompressionStage(Model model, Dataset training, Dataset validation, Dataset unknown, CompressionSettings settings, IBackend backend, Model from = null)
        {
            original = model;
            this.settings = settings;
            this.backend = backend;
            hasLonger = settings.Stops == null || from != null;
            this.validation = validation.OfClasses(model.Classes);
            training = training.OfClasses(model.Classes);
            knowsUnknown = model.Calibration?.UnknownLogit != null;
            this.training = knowsUnknown ? UnknownClass.Join(training, unknown) : training;
            Network teacher = knowsUnknown ? UnknownClass.Unfold(model) : model.Network;
            if (settings.TeacherWeight is float weight) distillation = new Distillation(teacher, settings.TeacherTemperature, weight);
            network = from == null ? Begun(teacher) : knowsUnknown ? UnknownClass.Unfold(from) : from.Network.Clone();
            foreach (ILayer layer in network.Layers) layer.Frozen = false;
            // As many examples are refused as the original refuses; where it refuses none of these, the least sure of them is the limit.
            if (model.Calibration?.Threshold > 0) refused = Math.Max(1e-9, Math.Min(0.5, (double)Calibrating.Refused(model, this.validation) / this.validation.Count));
        }

        /// <summary>Share of the weights that are zero.</summary>
        public double Zeros => SparsityReport.Of(network).Share;

        public Network Copy() => network.Clone();
        public void Return(Network copy) => network = copy.Clone();

        /// <summary>Steps that so many epochs take.</summary>
        public int Steps(int epochs) => epochs * ((training.Count + settings.BatchSize - 1) / settings.BatchSize);

        /// <summary>Prunes to so large a share of zeros, and begins to train under them: the run is the caller's to take to its end.</summary>
        public TrainingRun Train(double zeros, int epochs)
        {
            if (zeros > 0) Pruning.ZeroSmallest(network, zeros, settings.PerLayer, training);
            int steps = Steps(epochs);
            var own = new TrainingSettings
            {
                Optimizer = new Adam(new CosineDecay(settings.Rate, steps, steps / 10)), BatchSize = settings.BatchSize, MaxEpochs = epochs, Patience = 0, RestoreBest = false,
                KeepZeros = true, Distillation = distillation, Augmentation = settings.Augmentation, Seed = settings.Seed + rounds++,
            };
            return new TrainingRun(network, training, null, own, backend);
        }

        /// <summary>The model that came in.</summary>
        /// <param name="name">Of the stage.</param>
        /// <param name="file">Its file; null for what it takes to store it without any loss.</param>
        public CompressionPoint Original(string name, byte[] file) => new CompressionPoint(name, SparsityReport.Of(original.Network).Share, file ?? ModelFile.Write(original), Accuracy(original));

        /// <summary>The model as its file has it now.</summary>
        public CompressionPoint Measure(string name)
        {
            byte[] file = File();
            Model stored = ModelFile.Read(file);
            return new CompressionPoint(name, SparsityReport.Of(stored.Network).Share, file, Accuracy(stored));
        }

        public byte[] File() => Write(network);

        /// <summary>Bytes of the file if so large a share of the weights were kept.</summary>
        public long BytesAt(double kept)
        {
            Network copy = network.Clone();
            if (kept < 1) Pruning.ZeroSmallest(copy, 1 - kept, settings.PerLayer, training);
            return Write(copy).Length;
        }

        Network Begun(Network teacher)
        {
            Network folded = Folding.Of(teacher);
            return settings.Slope is float slope ? FastActivations.Of(folded, slope) : folded;
        }

        byte[] Write(Network trained)
        {
            var classes = knowsUnknown ? original.Classes.Append(UnknownClass.Name).ToArray() : original.Classes;
            var metadata = new Dictionary<string, string>(original.Metadata.ToDictionary(pair => pair.Key, pair => pair.Value))
            {
                ["compression"] = FormattableString.Invariant($"{100 * SparsityReport.Of(trained).Share:F1} % zeros{(settings.PerLayer ? " in each layer" : "")}, {settings.Weights}, adam rate {settings.Rate}, batch {settings.BatchSize}, {settings.EpochsPerRound} epochs a round{(hasLonger ? $" and {settings.FinalEpochs} after the last" : "")}, augmentation {settings.Augmentation?.ToString() ?? "none"}, seed {settings.Seed}"),
            };
            var model = new Model(trained, original.Loss, classes, original.InputScale, metadata);
            if (knowsUnknown) model = UnknownClass.Fold(model);
            model = new Model(model.Network, model.Loss, model.Classes, model.InputScale, model.Metadata, settings.KeepMemory ? original.Memory : null, model.Calibration);
            if (original.Calibration != null) model = Calibrating.Fit(model, validation, refused);
            return ModelFile.Write(model, null, new ModelFileSettings { Weights = settings.Weights });
        }

        double Accuracy(Model model)
        {
            using var predictor = new Predictor(model);
            var answers = new float[validation.Count * model.Classes.Count];
            if (validation.Bytes != null) predictor.Logits(validation.Bytes, answers);
            else predictor.Logits(validation.Floats, answers);
            int right = 0;
            for (int i = 0; i < validation.Count; i++)
            {
                int best = 0;
                for (int j = 1; j < model.Classes.Count; j++)
                    if (answers[i * model.Classes.Count + j] > answers[i * model.Classes.Count + best]) best = j;
                if (best == validation.Labels[i]) right++;
            }
            return (double)right / validation.Count;
        }
    }
}

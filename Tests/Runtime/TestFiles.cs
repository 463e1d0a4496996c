using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Graft.Tests
{
    /// <summary>Models and checkpoints to store, and a folder to store them in.</summary>
    static class TestFiles
    {
        /// <summary>The model's file, not deflated, so that its payload lies open.</summary>
        public static byte[] Open(Model model, ModelLimits limits = null) => ModelFile.Write(model, limits, new ModelFileSettings { Compress = false });

        /// <summary>A small classifier with every kind of layer.</summary>
        public static Model Classifier(ulong seed = 5)
        {
            var network = new Network(new Shape(2, 3), new Dense(4, new HeUniform()), new Elu(0.5f), new Relu(), new LeakyRelu(0.2f), new Dense(3, new GlorotNormal()) { Frozen = true }, new Tanh(), new Logistic { Frozen = true }, new Dense(2));
            network.Initialize(seed);
            foreach (Parameter biases in network.Parameters.Where(parameter => parameter.Shape.Rank == 1)) Fill(biases.Value, seed + 1);
            var metadata = new Dictionary<string, string> { ["recipe"] = "none", ["data"] = "Ünïcode ✓", ["accuracy"] = "" };
            return new Model(network, new SoftmaxCrossEntropy(), new[] { "yes", "nö" }, 1 / 255f, metadata);
        }

        /// <summary>A small regression of layers within layers.</summary>
        public static Model Nested()
        {
            var deepest = new Residual(new Dense(2), new Elu()) { Frozen = true };
            var network = new Network(new Shape(3), new Residual(new Dense(4), new Sequence(new Tanh { Frozen = true }, deepest)), new Residual(new Relu()), new Parallel(new Dense(1), new Sequence(new Dense(2), new Elu { Frozen = true })), new Dense(2));
            network.Initialize(4);
            return new Model(network, new MeanSquaredError(), null);
        }

        /// <summary>The layers, initializers and losses that the classifier lacks.</summary>
        public static Model Varied()
        {
            var network = new Network(
                new Shape(5), new Dropout(0.2f), new Dense(4, new LeCunNormal()), new Selu(), new Dropout { Frozen = true },
                new Dense(3, new LeCunUniform()), new ParametricRelu(), new Dense(3, new Orthogonal()), new RandomizedLeakyRelu(0.1f, 0.2f), new BatchNormalization(0.8f, 0.01f), new Softmax(), new Dense(2, new Constant(0.3f)));
            network.Initialize(4);
            return new Model(network, new SmoothedSoftmaxCrossEntropy(0.2f), new[] { "a", "b" });
        }

        /// <summary>The same with a memory: five images of its two classes.</summary>
        public static Model Remembering()
        {
            Model model = Classifier();
            byte[] pixels = Enumerable.Range(0, 5 * 6).Select(i => (byte)(i * 41)).ToArray();
            Dataset images = Dataset.OfImages(pixels, new Shape(2, 3), new[] { 1, 0, 1, 1, 0 }, model.Classes);
            return new Model(model.Network, model.Loss, model.Classes, model.InputScale, model.Metadata, ExampleMemory.Of(images));
        }

        /// <summary>The same with a calibration.</summary>
        public static Model Calibrated()
        {
            Model model = Classifier();
            return new Model(model.Network, model.Loss, model.Classes, model.InputScale, model.Metadata, null, new Calibration(1.25f, 0.75f, -2));
        }

        /// <summary>A classifier of 12 inputs with a hidden layer of which one weight in ten is left, one unit without any, and a text that deflates.</summary>
        public static Model Sparse()
        {
            var network = new Network(new Shape(12), new Dense(30), new LeakyRelu(), new Dense(3));
            network.Initialize(6);
            float[] weights = network.Parameters.First().Value.Data;
            for (int i = 0; i < weights.Length; i++)
                if (i % 10 != 3 || i % 30 == 13) weights[i] = 0;
            network.Parameters.Last().Value.Data[1] = 0.3f;
            var metadata = new Dictionary<string, string> { ["recipe"] = string.Concat(Enumerable.Repeat("pruned and trained on, ", 12)) };
            return new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" }, 1, metadata);
        }

        /// <summary>A classifier as learning from a player makes it: a branch beside the upper layers, and both joined.</summary>
        public static Model Grafted()
        {
            var network = new Network(new Shape(3), new Dense(4), new Elu(), new Branches(new Dense(2), new Sequence(new Dense(3), new Elu(), new Dense(1)) { Frozen = true }), new Dense(3));
            network.Initialize(7);
            return new Model(network, new SoftmaxCrossEntropy(), new[] { "a", "b", "c" });
        }

        public static Model Regression(ILoss loss)
        {
            var network = new Network(new Shape(3), new Dense(2, new GlorotUniform()), new Tanh(), new Dense(2, new Zeros()));
            network.Initialize(3);
            return new Model(network, loss, null);
        }

        /// <summary>A run under way, with every odd number that a run can have.</summary>
        public static Checkpoint Checkpoint()
        {
            Model model = Classifier();
            ulong seed = 10;
            foreach (Parameter parameter in model.Network.Parameters)
            {
                Fill(parameter.Remember("v"), seed++);
                Fill(parameter.Remember("m"), seed++);
            }
            Parameter first = model.Network.Parameters.First();
            first.Remember("v").Data[0] = float.PositiveInfinity;
            first.Remember("v").Data[1] = float.NaN;
            var progress = new RunProgress { Epoch = 2, Step = 77, StepInEpoch = 7, LossSum = 0.1 + 0.2, Correct = 19, BestLoss = double.PositiveInfinity, BestEpoch = 1, Seconds = 1e-300 };
            progress.Curve.Add(new CurvePoint(1, 2.5, 0.1, double.NaN, double.NaN, 1.25));
            progress.Curve.Add(new CurvePoint(2, 1 / 3.0, double.NaN, double.PositiveInfinity, -0.0, double.Epsilon));
            Tensor[] best = model.Network.Parameters.Select(parameter => parameter.Value.Clone()).ToArray();
            best[0].Data[0] = -0f;
            best[1].Data[0] = float.Epsilon;
            var settings = new Dictionary<string, string> { ["seed"] = "1", ["batch"] = "20" };
            return new Checkpoint(model, best, progress, settings, "managed", "tiles=4");
        }

        /// <summary>A new folder, gone when disposed.</summary>
        public sealed class Folder : IDisposable
        {
            public Folder() => Directory.CreateDirectory(Path);

            public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "graft-" + Guid.NewGuid().ToString("N"));
            public string File(string name) => System.IO.Path.Combine(Path, name);
            public string[] Names() => Directory.GetFileSystemEntries(Path).Select(System.IO.Path.GetFileName).OrderBy(name => name, StringComparer.Ordinal).ToArray();
            public void Dispose() => Directory.Delete(Path, true);
        }

        static void Fill(Tensor tensor, ulong seed)
        {
            var random = new RandomStream(seed, 0);
            for (int i = 0; i < tensor.Data.Length; i++) tensor.Data[i] = random.NextNormal();
        }
    }
}

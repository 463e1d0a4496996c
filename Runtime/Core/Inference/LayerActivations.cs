using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// What every layer of a model gives for one example, as the model answers: compiled once, on the managed backend and the calling thread; a call allocates
    /// nothing. Nothing is folded, so that what stands between a dense layer and its activation is there too. For one thread at a time.
    /// </summary>
    public sealed unsafe class LayerActivations : IDisposable
    {
        readonly ManagedBackend backend;
        readonly Residency residency;
        readonly LaunchList launches;
        readonly View input;
        readonly ManagedArray[] outputs;
        readonly ManagedArray scores, answers;

        /// <summary>Compiles the model; later changes of its network are not seen.</summary>
        /// <param name="model">Any model; it stays as it is.</param>
        public LayerActivations(Model model) : this(model, null) { }

        internal LayerActivations(Model model, bool? vectors)
        {
            Model = model;
            backend = new ManagedBackend(1, vectors);
            residency = new Residency(backend);
            var g = new Graph(Mode.Evaluation, 1, model.Network.Input);
            Value given = g.Scale(model.Network.Record(g, g.Input), 1 / (model.Calibration?.Temperature ?? 1)), answer = model.Loss.Answer(g, given);
            Layers = LayerOutput.Of(g);
            Value[] kept = Layers.Select(layer => layer.Value).Append(given).Append(answer).ToArray();
            foreach (Value value in kept) g.Keep(value);
            Fusions.Rewrite(g, backend);
            input = backend.Allocate(g.Input.Shape, ElementType.Float32);
            launches = new LaunchList(g, residency, new Dictionary<Value, View> { [g.Input] = input }, kept);
            outputs = Layers.Select(layer => new ManagedArray(launches.Buffers[layer.Value])).ToArray();
            scores = new ManagedArray(launches.Buffers[given]);
            answers = new ManagedArray(launches.Buffers[answer]);
        }

        /// <summary>The model as it was given.</summary>
        public Model Model { get; }

        /// <summary>
        /// The layers in the order in which they are computed; those within a layer, such as the body of a <see cref="Residual"/>, before it.
        /// </summary>
        public IReadOnlyList<LayerOutput> Layers { get; }

        /// <summary>What the last <see cref="Run(ReadOnlySpan{float})"/> had a layer give: one float per unit; to be read until the next.</summary>
        /// <param name="layer">Its place in <see cref="Layers"/>.</param>
        public ReadOnlySpan<float> Of(int layer) => Read(outputs[layer]);

        /// <summary>
        /// The outputs before any softmax: a calibrated model's are divided by its temperature, as <see cref="Predictor.Logits(ReadOnlySpan{float},
        /// Span{float})"/> gives them.
        /// </summary>
        public ReadOnlySpan<float> Scores => Read(scores);

        /// <summary>What the model answers with, as <see cref="Predictor.Predict(ReadOnlySpan{float}, Span{float})"/> gives it.</summary>
        public ReadOnlySpan<float> Answers => Read(answers);

        /// <summary>Computes every layer.</summary>
        /// <param name="example">One example's elements, scaled as in training (pixels 0 to 1).</param>
        /// <exception cref="ShapeException">The length is not the network's.</exception>
        public void Run(ReadOnlySpan<float> example)
        {
            example.CopyTo(Input(example.Length));
            launches.Enqueue(default);
        }

        /// <summary>The same of stored bytes, such as pixels of 0 to 255.</summary>
        /// <param name="example">[inputs]; each is multiplied with the model's input scale.</param>
        /// <exception cref="ShapeException">The length is not the network's.</exception>
        public void Run(ReadOnlySpan<byte> example)
        {
            Span<float> to = Input(example.Length);
            for (int i = 0; i < to.Length; i++) to[i] = Model.InputScale * example[i];
            launches.Enqueue(default);
        }

        /// <summary>Frees its memory; spans that were read from it are no longer valid.</summary>
        public void Dispose()
        {
            launches.Dispose();
            input.Buffer.Dispose();
            residency.Dispose();
            backend.Dispose();
        }

        Span<float> Input(int features)
        {
            if (features != input.Columns) throw new ShapeException($"The network takes {input.Columns} features, not {features}.");
            return new Span<float>(new ManagedArray(input).Floats, input.Columns);
        }

        static ReadOnlySpan<float> Read(ManagedArray array) => new ReadOnlySpan<float>(array.Floats, array.Columns);
    }
}

using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// What in an example speaks for something that the model gives, and what against it: the gradient of s(x) = sum of w_j y_j(x) by the input x, as the model
    /// answers. y are the scores of the classes, or what a layer gives, w what each counts (<see cref="Contrast"/>). The gradient is the saliency of Simonyan,
    /// Vedaldi and Zisserman (2013); times the input, x_i ds/dx_i, it is to first order what s would lose if input i were zero (Shrikumar, Greenside,
    /// Shcherbina, Kundaje 2016), in the unit of s. Where all activations are piecewise linear and nothing is added, these sum to s. Compiled once; a call
    /// allocates nothing. For one thread at a time.
    /// </summary>
    public sealed unsafe class Attribution : IDisposable
    {
        readonly ManagedBackend backend;
        readonly Residency residency;
        readonly LaunchList launches;
        readonly View input, weights;
        readonly ManagedArray gradient;

        /// <summary>
        /// Of the model's outputs before any softmax, divided by its temperature where it is calibrated; later changes of its network are not seen.
        /// </summary>
        /// <param name="model">Any model; it stays as it is.</param>
        public Attribution(Model model) : this(model, -1, null) { }

        /// <summary>Of what a layer gives.</summary>
        /// <param name="model">The layer's.</param>
        /// <param name="layer">Its place in <see cref="LayerActivations.Layers"/>.</param>
        /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
        public Attribution(Model model, int layer) : this(model, Place(layer), null) { }

        internal Attribution(Model model, int layer, bool? vectors)
        {
            Model = model;
            var g = new Graph(Mode.Evaluation, 1, model.Network.Input);
            Value given = g.Scale(model.Network.Record(g, g.Input), 1 / (model.Calibration?.Temperature ?? 1));
            if (layer >= 0)
            {
                IReadOnlyList<LayerOutput> layers = LayerOutput.Of(g);
                given = layer < layers.Count ? layers[layer].Value : throw new ArgumentOutOfRangeException(nameof(layer), layer, $"The network has layers 0 to {layers.Count - 1}.");
            }
            Value counts = g.Leaf("weights of outputs", given.Shape), by = Reverse.Record(g, given, counts, g.Input);
            g.Keep(by);
            backend = new ManagedBackend(1, vectors);
            residency = new Residency(backend);
            Fusions.Rewrite(g, backend);
            input = backend.Allocate(g.Input.Shape, ElementType.Float32);
            weights = backend.Allocate(counts.Shape, ElementType.Float32);
            launches = new LaunchList(g, residency, new Dictionary<Value, View> { [g.Input] = input, [counts] = weights }, by);
            gradient = new ManagedArray(launches.Buffers[by]);
        }

        /// <summary>The model as it was given.</summary>
        public Model Model { get; }

        /// <summary>Elements of an example, and of a gradient.</summary>
        public int Inputs => input.Columns;

        /// <summary>What it is of: classes, or a layer's units.</summary>
        public int Outputs => weights.Columns;

        /// <summary>The gradient ds/dx_i, with x as the network sees it (pixels 0 to 1).</summary>
        /// <param name="example">One example's elements, scaled as in training.</param>
        /// <param name="counts">w, one per output.</param>
        /// <param name="gradients">Gets one float per input.</param>
        /// <exception cref="ShapeException">A length is not the network's.</exception>
        public void Gradient(ReadOnlySpan<float> example, ReadOnlySpan<float> counts, Span<float> gradients)
        {
            Check(example.Length, counts.Length, gradients.Length);
            example.CopyTo(Floats(input));
            Run(counts, gradients);
        }

        /// <summary>The same of stored bytes, such as pixels of 0 to 255; the gradient is by the scaled ones.</summary>
        /// <param name="example">[inputs]; each is multiplied with the model's input scale.</param>
        /// <param name="counts">w, one per output.</param>
        /// <param name="gradients">Gets one float per input.</param>
        /// <exception cref="ShapeException">A length is not the network's.</exception>
        public void Gradient(ReadOnlySpan<byte> example, ReadOnlySpan<float> counts, Span<float> gradients)
        {
            Check(example.Length, counts.Length, gradients.Length);
            Span<float> x = Floats(input);
            for (int i = 0; i < x.Length; i++) x[i] = Model.InputScale * example[i];
            Run(counts, gradients);
        }

        /// <summary>
        /// The gradient times the input, x_i ds/dx_i: above zero where the input speaks for s, below where against it, zero where there is no ink.
        /// </summary>
        /// <inheritdoc cref="Gradient(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>
        public void GradientTimesInput(ReadOnlySpan<float> example, ReadOnlySpan<float> counts, Span<float> evidence)
        {
            Gradient(example, counts, evidence);
            TimesInput(evidence);
        }

        /// <summary>The same of stored bytes, such as pixels of 0 to 255.</summary>
        /// <param name="example">[inputs]; each is multiplied with the model's input scale.</param>
        /// <param name="counts">w, one per output.</param>
        /// <param name="evidence">Gets one float per input, in the unit of s.</param>
        /// <exception cref="ShapeException">A length is not the network's.</exception>
        public void GradientTimesInput(ReadOnlySpan<byte> example, ReadOnlySpan<float> counts, Span<float> evidence)
        {
            Gradient(example, counts, evidence);
            TimesInput(evidence);
        }

        /// <summary>Frees its memory.</summary>
        public void Dispose()
        {
            launches.Dispose();
            input.Buffer.Dispose();
            weights.Buffer.Dispose();
            residency.Dispose();
            backend.Dispose();
        }

        void Run(ReadOnlySpan<float> counts, Span<float> gradients)
        {
            counts.CopyTo(Floats(weights));
            launches.Enqueue(default);
            new ReadOnlySpan<float>(gradient.Floats, gradient.Columns).CopyTo(gradients);
        }

        void TimesInput(Span<float> evidence)
        {
            Span<float> x = Floats(input);
            for (int i = 0; i < x.Length; i++) evidence[i] *= x[i];
        }

        void Check(int features, int counts, int gradients)
        {
            if (features != Inputs) throw new ShapeException($"The network takes {Inputs} features, not {features}.");
            if (counts != Outputs) throw new ShapeException($"There are {Outputs} outputs to weigh, not {counts}.");
            if (gradients != Inputs) throw new ShapeException($"There are {Inputs} gradients, one per input, and room for {gradients}.");
        }

        static int Place(int layer) => layer >= 0 ? layer : throw new ArgumentOutOfRangeException(nameof(layer), layer, "Layers are counted from 0 on.");

        static Span<float> Floats(View view) => new Span<float>(new ManagedArray(view).Floats, view.Columns);
    }
}

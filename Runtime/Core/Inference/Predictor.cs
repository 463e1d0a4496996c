using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// A model ready to answer one example at a time, on the calling thread, without allocating: the network in evaluation mode, as the
    /// same graph that training uses. One thread at a time may use it; make another for another thread.
    /// </summary>
    public sealed class Predictor : IDisposable
    {
        readonly ManagedBackend backend = new ManagedBackend(1);
        readonly Residency residency;
        readonly LaunchList launches;
        readonly View input, output;
        readonly float[] features, answers;

        /// <summary>Compiles the model; later changes of its network are not seen.</summary>
        public Predictor(Model model)
        {
            Model = model;
            residency = new Residency(backend);
            var g = new Graph(Mode.Evaluation, 1, model.Network.Input);
            Value y = model.Loss.Answer(g, model.Network.Record(g, g.Input));
            Fusions.RewriteConstant(g, backend);
            input = backend.Allocate(g.Input.Shape, ElementType.Float32);
            launches = new LaunchList(g, residency, new Dictionary<Value, View> { [g.Input] = input }, y);
            output = launches.Buffers[y];
            features = new float[model.Network.Input.Count];
            answers = new float[model.Network.Outputs];
        }

        public Model Model { get; }

        /// <summary>The ops that an answer runs, after fusion.</summary>
        public IReadOnlyList<Op> Ops => launches.Graph.Ops;

        /// <summary>Answers one example.</summary>
        /// <param name="example">The input's elements, scaled as in training (pixels 0 to 1).</param>
        /// <param name="answer">Gets what the loss has the model answer with: probabilities, or the outputs as they are; one float per output.</param>
        /// <exception cref="ShapeException">A length is not the network's.</exception>
        public void Predict(ReadOnlySpan<float> example, Span<float> answer)
        {
            if (example.Length != features.Length) throw new ShapeException($"The network takes {features.Length} features, not {example.Length}.");
            if (answer.Length != answers.Length) throw new ShapeException($"The network gives {answers.Length} outputs, not {answer.Length}.");
            backend.Upload(example, input);
            launches.Enqueue(default);
            backend.Download(output, answer);
        }

        /// <summary>Answers one example of stored bytes, such as pixels of 0 to 255.</summary>
        public void Predict(ReadOnlySpan<byte> example, Span<float> answer)
        {
            if (example.Length != features.Length) throw new ShapeException($"The network takes {features.Length} features, not {example.Length}.");
            for (int i = 0; i < features.Length; i++) features[i] = Model.InputScale * example[i];
            Predict(features, answer);
        }

        /// <summary>The most probable class of one example, and how probable it is.</summary>
        public string Recognise(ReadOnlySpan<float> example, out float probability)
        {
            Predict(example, answers);
            return Best(out probability);
        }

        /// <summary>The most probable class of one example of stored bytes, and how probable it is.</summary>
        public string Recognise(ReadOnlySpan<byte> example, out float probability)
        {
            Predict(example, answers);
            return Best(out probability);
        }

        public void Dispose()
        {
            launches.Dispose();
            input.Buffer.Dispose();
            residency.Dispose();
            backend.Dispose();
        }

        string Best(out float probability)
        {
            if (Model.Classes == null) throw new ShapeException("The model is a regression: it has no classes to recognise.");
            int best = 0;
            for (int i = 1; i < answers.Length; i++)
                if (answers[i] > answers[best]) best = i;
            probability = answers[best];
            return Model.Classes[best];
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>What one thread needs to answer so many examples at once: values between layers and launches bound to them. Weights are shared.</summary>
    sealed unsafe class Workspace : IDisposable
    {
        readonly InferenceBackend backend;
        readonly LaunchList launches;
        readonly ExampleSlot examples = new ExampleSlot();
        readonly View input;
        readonly ManagedBuffer scaled;
        readonly int inputs, toLogits;
        readonly bool copies;

        /// <param name="model">What answers.</param>
        /// <param name="rows">Examples at once.</param>
        /// <param name="residency">Where the weights are.</param>
        /// <param name="backend">Its backend.</param>
        public Workspace(Model model, int rows, Residency residency, InferenceBackend backend)
        {
            this.backend = backend;
            Rows = rows;
            inputs = model.Network.Input.Count;
            var g = new Graph(Mode.Evaluation, rows, model.Network.Input);
            Value logits = g.Scale(model.Network.Record(g, g.Input), 1 / (model.Calibration?.Temperature ?? 1));
            Value answers = model.Loss.Answer(g, logits);
            g.Keep(logits);
            Fusions.RewriteConstant(g, backend);
            input = backend.Allocate(g.Input.Shape, ElementType.Float32);
            backend.Packed.ReadFrom(input.Buffer, examples);
            launches = new LaunchList(g, residency, new Dictionary<Value, View> { [g.Input] = input }, logits, answers);
            Logits = launches.Buffers[logits];
            // Ops run in the order they were recorded: what comes after the logits' writer makes answers of them.
            toLogits = logits == answers ? launches.Count : g.Ops.ToList().IndexOf(g.Writer(logits)) + 1;
            Answers = launches.Buffers[answers];
            copies = logits == g.Input || g.Ops.Any(op => op.Reads.Contains(g.Input) && !(op is DenseOp));
            scaled = new ManagedBuffer((long)rows * inputs * sizeof(float));
        }

        public int Rows { get; }

        /// <summary>The ops after fusion.</summary>
        public IReadOnlyList<Op> Ops => launches.Graph.Ops;

        public View Logits { get; }
        public View Answers { get; }

        /// <summary>Answers the first so many rows, or stops at their logits; the others' places hold what they held.</summary>
        public void Run(float* x, int rows, bool logits)
        {
            examples.Pointer = x;
            examples.Pitch = inputs;
            if (copies || rows < Rows)
            {
                var own = new ManagedArray(input);
                for (int row = 0; row < rows; row++) new ReadOnlySpan<float>(x + (long)row * inputs, inputs).CopyTo(new Span<float>(own.Row(row), inputs));
                examples.Pointer = own.Floats;
                examples.Pitch = own.Pitch;
            }
            if (logits) launches.Enqueue(default, toLogits);
            else launches.Enqueue(default);
        }

        /// <summary>The same of bytes.</summary>
        public void Run(byte* x, int rows, float scale, bool logits)
        {
            var floats = (float*)scaled.Pointer;
            backend.Packed.Inference.Scale(x, scale, floats, rows * inputs);
            Run(floats, rows, logits);
        }

        /// <summary>Takes out the first so many rows of what the last run gave.</summary>
        public static void Read(View from, float* to, int rows)
        {
            var array = new ManagedArray(from);
            for (int row = 0; row < rows; row++) new ReadOnlySpan<float>(array.Row(row), from.Columns).CopyTo(new Span<float>(to + (long)row * from.Columns, from.Columns));
        }

        public void Dispose()
        {
            launches.Dispose();
            input.Buffer.Dispose();
            scaled.Dispose();
        }
    }
}

using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// The dense family for answers alone: weights do not change any more, so each layer's are packed once in the form that is cheapest by
    /// what was measured, and its launches share them. It has no backward side.
    /// </summary>
    sealed class PackedDenseOps : IDenseOps
    {
        readonly ILoops loops;
        readonly IInferenceLoops inference;
        readonly Dictionary<IBuffer, IPackedWeights> packed = new Dictionary<IBuffer, IPackedWeights>();

        // Whether the last op that wrote a buffer leaves zeros there on purpose: launches are bound in the order they run.
        readonly Dictionary<IBuffer, InputZeros> zeros = new Dictionary<IBuffer, InputZeros>();
        readonly Dictionary<IBuffer, ExampleSlot> examples = new Dictionary<IBuffer, ExampleSlot>();

        public PackedDenseOps(ILoops loops, IInferenceLoops inference)
        {
            this.loops = loops;
            this.inference = inference;
        }

        public IInferenceLoops Inference => inference;

        public bool FusesActivation => true;
        public bool FusesUpdate => false;

        /// <summary>The form of each layer's weights, in the order they were bound.</summary>
        public IEnumerable<IPackedWeights> Packed => packed.Values;

        /// <summary>What is read from the buffer are examples, which lie where the slot says.</summary>
        public void ReadFrom(IBuffer buffer, ExampleSlot slot)
        {
            examples.Add(buffer, slot);
            zeros[buffer] = InputZeros.OfExample;
        }

        public ILaunch Forward(View x, View w, View b, View y, Elementwise after)
        {
            InputZeros inputs = zeros.TryGetValue(x.Buffer, out InputZeros known) ? known : InputZeros.None;
            if (!packed.TryGetValue(w.Buffer, out IPackedWeights weights)) packed.Add(w.Buffer, weights = Pack(new ManagedArray(w), inputs));
            zeros[y.Buffer] = after.Equals(Elementwise.Relu) ? InputZeros.OfRelu : InputZeros.None;
            examples.TryGetValue(x.Buffer, out ExampleSlot slot);
            return new PackedDenseForward(weights, after.IsIdentity ? null : loops.Elementwise(after), slot, x, b, y);
        }

        public ILaunch InputGradient(View dy, View w, View dx, Elementwise timesDerivativeOf, View at) => throw OnlyAnswers();
        public ILaunch WeightGradient(View x, View dy, View dw, View db) => throw OnlyAnswers();
        public ILaunch WeightUpdate(View x, View dy, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table) => throw OnlyAnswers();

        IPackedWeights Pack(ManagedArray w, InputZeros inputs)
        {
            IPackedWeights form = Cheapest(w, inputs);
            form.Pack(w);
            return form;
        }

        IPackedWeights Cheapest(ManagedArray w, InputZeros inputs)
        {
            IPackedWeights best = new WeightsInFull(inference, w, inputs);
            // Below this share of zeros no list is cheaper, and none need be made.
            if (ShareOfZeros(w) < 0.5) return best;
            foreach (IPackedWeights form in new IPackedWeights[] { new WeightsByInput(inference, w, inputs), new WeightsByUnit(w), new WeightsByBlock(inference, w) })
                if (form.Cost < best.Cost) best = form;
            return best;
        }

        static unsafe double ShareOfZeros(ManagedArray w)
        {
            long count = 0;
            for (int i = 0; i < w.Rows; i++)
            {
                float* row = w.Row(i);
                for (int j = 0; j < w.Columns; j++) count += row[j] == 0 ? 1 : 0;
            }
            return (double)count / ((long)w.Rows * w.Columns);
        }

        static InvalidOperationException OnlyAnswers() => new InvalidOperationException("A predictor only answers: train on a ManagedBackend or an OpenCL device.");
    }
}

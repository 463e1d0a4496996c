using System;

namespace Graft
{
    /// <summary>y = after(x w + b) with weights packed; x is a value of the graph, or the examples of the call.</summary>
    sealed unsafe class PackedDenseForward : ILaunch, IDisposable
    {
        readonly IPackedWeights weights;
        readonly IElementwiseLoops activation;
        readonly ExampleSlot examples;
        readonly ManagedArray x, b, y;
        readonly InputScratch scratch;

        /// <param name="weights">Shared by all launches of the layer.</param>
        /// <param name="activation">Null for none.</param>
        /// <param name="examples">Where x lies instead; null where it is a value.</param>
        /// <param name="x">Batch x inputs.</param>
        /// <param name="b">Units.</param>
        /// <param name="y">Batch x units.</param>
        public PackedDenseForward(IPackedWeights weights, IElementwiseLoops activation, ExampleSlot examples, View x, View b, View y)
        {
            this.weights = weights;
            this.activation = activation;
            this.examples = examples;
            this.x = new ManagedArray(x);
            this.b = new ManagedArray(b);
            this.y = new ManagedArray(y);
            scratch = new InputScratch(x.Columns);
        }

        public void Enqueue(in StepArguments step)
        {
            if (examples != null) weights.Product(examples.Pointer, examples.Pitch, b.Floats, y.Floats, y.Pitch, y.Rows, scratch);
            else weights.Product(x.Floats, x.Pitch, b.Floats, y.Floats, y.Pitch, y.Rows, scratch);
            activation?.Forward(y.Floats, y.Floats, y.Rows * y.Pitch);
        }

        public void Dispose() => scratch.Dispose();
    }
}

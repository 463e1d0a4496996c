using System;

namespace Graft.OpenCL
{
    /// <summary>Geometry of Noise.cl: a CPU's item draws for 64 elements at once, a GPU's for four.</summary>
    sealed class OpenClNoiseOps : INoiseOps
    {
        const int Draws = 4;

        readonly OpenClBackend backend;
        readonly Lanes lanes;
        readonly int chunk;

        public OpenClNoiseOps(OpenClBackend backend)
        {
            this.backend = backend;
            lanes = Lanes.Of(backend.Variant);
            chunk = Math.Max(1, lanes.Chunk / Draws);
        }

        public ILaunch Dropout(View x, View y, float rate, ulong seed, ulong stream) =>
            Over(x, Call("dropout").With(x).With(y).With(unchecked((int)DropoutOp.Threshold(rate))).With(1 / (1 - rate)), seed, stream);

        public ILaunch RandomizedLeakyRelu(View x, View y, float lower, float upper, ulong seed, ulong stream) => RandomLeak(x, x, y, lower, upper, seed, stream);
        public ILaunch RandomizedLeakyReluGradient(View y, View dy, View dx, float lower, float upper, ulong seed, ulong stream) => RandomLeak(y, dy, dx, lower, upper, seed, stream);

        ILaunch RandomLeak(View at, View v, View result, float lower, float upper, ulong seed, ulong stream) =>
            Over(at, Call("randomized_leaky_relu").With(at).With(v).With(result).With(lower).With(RandomizedLeakyReluOp.Spread(lower, upper)), seed, stream);

        KernelCall Call(string kernel) => backend.Call("Noise.cl", kernel, lanes.Options().Define("BLOCKS", chunk));

        ILaunch Over(View view, KernelCall call, ulong seed, ulong stream)
        {
            // Whole groups of 64 elements, in which a GPU's items are 16 and a CPU's is one.
            int group = View.Lanes * Draws, blocks = (view.Rows * view.Pitch + group - 1) / group * (View.Lanes / lanes.Count);
            return new KernelLaunch(call.With(seed).With(stream).WithStep().With(lanes.Reals(view)).With(blocks).Over((blocks + chunk - 1) / chunk, 1, lanes.Local));
        }
    }
}

using System;

namespace Graft.OpenCL
{
    /// <summary>Geometry of DenseGpu.cl: one work-item to an element of the result, in tiles.</summary>
    sealed class OpenClDenseGpuOps : IDenseOps
    {
        const string File = "DenseGpu.cl";
        const int Tile = 16, Local = 64;

        readonly OpenClBackend backend;

        public OpenClDenseGpuOps(OpenClBackend backend)
        {
            this.backend = backend;
        }

        public const string Tuning = "gpu kernels; 16 x 16 tiles";

        public bool FusesActivation => true;
        public bool FusesUpdate => true;

        public ILaunch Forward(View x, View w, View b, View y, Elementwise after) =>
            new KernelLaunch(backend.Call(File, "dense_forward", new KernelOptions().Define("FORWARD_PASS", 1).Define(after))
                .With(x).With(w).With(b).With(y).With(x.Rows).With(x.Columns).With(x.Pitch).With(y.Pitch)
                .Over(y.Pitch, y.Rows, Tile, Tile));

        public ILaunch InputGradient(View dy, View w, View dx, Elementwise timesDerivativeOf, View at) =>
            new KernelLaunch(backend.Call(File, "dense_input_gradient", new KernelOptions().Define("INPUT_GRADIENT", 1).Define(timesDerivativeOf))
                .With(dy).With(w).With(dx).With(timesDerivativeOf.IsIdentity ? dx : at)
                .With(dy.Rows).With(dx.Columns).With(dy.Columns).With(dy.Pitch).With(dx.Pitch)
                .Over(dx.Pitch, dx.Rows, Tile, Tile));

        public ILaunch WeightGradient(View x, View dy, View dw, View db) =>
            Weights(x, dy, options => options, call => call.With(dw), call => call.With(db));

        public ILaunch WeightUpdate(View x, View dy, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table) =>
            Weights(x, dy, options => options.Define(rule, biasRule), call => call.With(w).With(wState).With(table).WithRow(), call => call.With(b).With(bState).With(table).WithRow());

        ILaunch Weights(View x, View dy, Func<KernelOptions, KernelOptions> define, Func<KernelCall, KernelCall> bindWeights, Func<KernelCall, KernelCall> bindBiases)
        {
            KernelOptions options = define(new KernelOptions().Define("WEIGHT_PASS", 1));
            return new KernelLaunch(
                bindWeights(backend.Call(File, "dense_weights", options).With(x).With(dy)).With(x.Rows).With(x.Columns).With(x.Pitch).With(dy.Pitch)
                    .Over(dy.Pitch, x.Columns, Tile, Tile),
                bindBiases(backend.Call(File, "dense_biases", options).With(dy)).With(dy.Rows).With(dy.Pitch)
                    .Over(dy.Pitch, 1, Local));
        }
    }
}

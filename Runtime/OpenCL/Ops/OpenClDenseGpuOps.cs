using System;

namespace Graft.OpenCL
{
    /// <summary>Geometry of DenseGpu.cl: a work-group to a tile of the result, or to a slice of a tile's sum.</summary>
    sealed class OpenClDenseGpuOps : IDenseOps
    {
        public const string File = "DenseGpu.cl";
        const int Local = 64;

        readonly OpenClBackend backend;
        readonly DenseTiling tiling;

        public OpenClDenseGpuOps(OpenClBackend backend, DenseTiling tiling)
        {
            this.backend = backend;
            this.tiling = tiling;
        }

        public string Tuning => $"gpu kernels; {tiling}";

        public bool FusesActivation => true;
        public bool FusesUpdate => true;

        public ILaunch Forward(View x, View w, View b, View y, Elementwise after) =>
            Product(DensePass.Forward, new KernelOptions().Define("FORWARD_PASS", 1).Define(after), x, w,
                call => call.With(b).With(y), y.Rows, y.Pitch, y.Pitch, x.Columns);

        public ILaunch InputGradient(View dy, View w, View dx, Elementwise timesDerivativeOf, View at) =>
            Product(DensePass.InputGradient, new KernelOptions().Define("INPUT_GRADIENT", 1).Define(timesDerivativeOf), dy, w,
                call => call.With(dx).With(timesDerivativeOf.IsIdentity ? dx : at), dx.Rows, dx.Columns, dx.Pitch, dy.Columns);

        public ILaunch WeightGradient(View x, View dy, View dw, View db) =>
            Weights(x, dy, new KernelOptions(), call => call.With(dw).With(db));

        public ILaunch WeightUpdate(View x, View dy, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table) =>
            Weights(x, dy, new KernelOptions().Define(rule, biasRule), call => call.With(w).With(b).With(wState).With(bState).With(table).WithRow());

        // The biases are one more row.
        ILaunch Weights(View x, View dy, KernelOptions options, Func<KernelCall, KernelCall> result) =>
            Product(DensePass.Weights, options.Define("WEIGHT_PASS", 1), x, dy, result, x.Columns + 1, dy.Pitch, dy.Pitch, x.Rows);

        // rows x pitch of the result, of which so many columns are more than padding; depth is what is summed over.
        ILaunch Product(DensePass pass, KernelOptions options, View left, View right, Func<KernelCall, KernelCall> result, int rows, int columns, int pitch, int depth)
        {
            DenseTile tile = tiling.For(pass, rows, pitch);
            int slice = tiling.SliceOf(depth, tile, rows, pitch), slices = DenseTile.Groups(depth, slice);
            tile.Define(options);
            if (slices > 1) options.Define("SPLIT", 1);

            KernelCall Multiplying(Func<KernelCall, KernelCall> target) => target(backend.Call(File, "dense_product", options).With(left).With(right))
                .With(rows).With(columns).With(pitch).With(depth).With(left.Pitch).With(slice)
                .Over(DenseTile.Groups(pitch, tile.Columns) * tile.GroupColumns, DenseTile.Groups(rows, tile.Rows) * slices * tile.GroupRows, tile.GroupColumns, tile.GroupRows);

            if (slices == 1) return new KernelLaunch(Multiplying(result));
            View parts = backend.Allocate(new Shape(slices * rows, pitch), ElementType.Float32);
            KernelCall adding = result(backend.Call(File, "dense_sum", options).With(parts)).With(rows).With(pitch).With(slices).Over(rows * pitch, 1, Local);
            return new KernelLaunch(new[] { parts }, Multiplying(call => call.With(parts)), adding);
        }
    }
}

using System;
using System.Collections.Generic;

namespace Graft.OpenCL
{
    /// <summary>Geometry of DenseCpu.cl: blocks of rows by vectors that fill the registers, and enough of them for all cores.</summary>
    sealed class OpenClDenseCpuOps : IDenseOps
    {
        const string File = "DenseCpu.cl";
        const int MostVectors = 7, MostAccumulators = 28, MostRows = 8, Panel = 112;

        readonly OpenClBackend backend;

        public OpenClDenseCpuOps(OpenClBackend backend)
        {
            this.backend = backend;
        }

        public bool FusesActivation => true;
        public bool FusesUpdate => true;

        public static string Tuning(OpenClDeviceInfo device) => $"cpu kernels; {MostAccumulators} accumulators, {MostVectors} vectors wide, panels of {Panel}, {device.ComputeUnits} units";

        public ILaunch Forward(View x, View w, View b, View y, Elementwise after) => Columns(y.Pitch / View.Lanes, (first, width, blocks) =>
        {
            int rows = Rows(width, x.Rows, blocks);
            return backend.Call(File, "dense_forward", new KernelOptions().Define("FORWARD_PASS", 1).Define("ROWS", rows).Define("VECTORS", width).Define(after))
                .With(x).With(w).With(b).With(y).With(x.Rows).With(x.Columns).With(x.Pitch).With(y.Pitch / View.Lanes).With(first)
                .Over(Groups(x.Rows, rows), blocks);
        });

        public ILaunch InputGradient(View dy, View w, View dx, Elementwise timesDerivativeOf, View at)
        {
            int rows = Rows(1, dy.Rows, 1), vectors = dx.Pitch / View.Lanes;
            // Every chunk of the batch turns the weights again, so there are only as many as keep the cores busy.
            int chunks = Math.Min(Groups(dy.Rows, rows * 8), Groups(4 * backend.Device.ComputeUnits, vectors));
            int chunk = Groups(Groups(dy.Rows, chunks), rows) * rows;
            KernelOptions options = new KernelOptions().Define("INPUT_GRADIENT", 1).Define("ROWS", rows).Define("PANEL", Panel).Define(timesDerivativeOf);
            return new KernelLaunch(backend.Call(File, "dense_input_gradient", options)
                .With(dy).With(w).With(dx).With(timesDerivativeOf.IsIdentity ? dx : at)
                .With(dy.Rows).With(dx.Columns).With(dy.Columns).With(dy.Pitch).With(dx.Pitch / View.Lanes).With(chunk)
                .Over(vectors, Groups(dy.Rows, chunk)));
        }

        public ILaunch WeightGradient(View x, View dy, View dw, View db) =>
            Weights(x, dy, options => options, call => call.With(dw).With(db));

        public ILaunch WeightUpdate(View x, View dy, UpdateRule rule, View w, View b, View[] wState, View[] bState, View table) =>
            Weights(x, dy, options => options.Define(rule), call => call.With(w).With(b).With(wState).With(bState).With(table).WithRow());

        ILaunch Weights(View x, View dy, Func<KernelOptions, KernelOptions> define, Func<KernelCall, KernelCall> bind) => Columns(dy.Pitch / View.Lanes, (first, width, blocks) =>
        {
            int rows = Rows(width, x.Columns, blocks), groups = Groups(x.Columns, rows);
            KernelOptions options = define(new KernelOptions().Define("WEIGHT_PASS", 1).Define("ROWS", rows).Define("VECTORS", width));
            return bind(backend.Call(File, "dense_weights", options).With(x).With(dy))
                .With(x.Rows).With(x.Columns).With(x.Pitch).With(dy.Pitch / View.Lanes).With(groups).With(first)
                .Over(groups + 1, blocks);
        });

        // A width of 19 vectors becomes 7 + 7 + 5: one call for the equal blocks, one for what is left, so that nothing is done twice.
        static ILaunch Columns(int vectors, Func<int, int, int, KernelCall> call)
        {
            int blocks = Groups(vectors, MostVectors), width = Groups(vectors, blocks), whole = vectors / width, left = vectors % width;
            var calls = new List<KernelCall> { call(0, width, whole) };
            if (left > 0) calls.Add(call(whole * width, left, 1));
            return new KernelLaunch(calls.ToArray());
        }

        // As many rows as registers allow, then fewer until every core has two items.
        int Rows(int width, int available, int blocks)
        {
            int rows = MostRows;
            while (rows > 1 && rows * width > MostAccumulators) rows /= 2;
            while (rows > 2 && Groups(available, rows) * blocks < 2 * backend.Device.ComputeUnits) rows /= 2;
            return rows;
        }

        static int Groups(int count, int size) => (count + size - 1) / size;
    }
}

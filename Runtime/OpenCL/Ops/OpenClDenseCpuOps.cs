using System;
using System.Collections.Generic;

namespace Graft.OpenCL
{
    /// <summary>Geometry of DenseCpu.cl: blocks of rows by vectors that fill the registers, and enough of them for all cores.</summary>
    sealed class OpenClDenseCpuOps : IDenseOps
    {
        const string File = "DenseCpu.cl";
        const int MostVectors = 7, MostAccumulators = 28, MostRows = 8, Panel = 112;

        // A core multiplies so many rows by a vector of weights while the second cache brings the next one.
        const int RowsOfAStream = 3;

        readonly OpenClBackend backend;

        public OpenClDenseCpuOps(OpenClBackend backend)
        {
            this.backend = backend;
        }

        public bool FusesActivation => true;
        public bool FusesUpdate => true;

        public static string Tuning(OpenClDeviceInfo device) => $"cpu kernels, squares turned; {MostAccumulators} accumulators, {MostVectors} vectors wide, panels of {Panel}, {device.ComputeUnits} units";

        public ILaunch Forward(View x, View w, View b, View y, Elementwise after) => Columns(y.Pitch / View.Lanes, (first, width, blocks) =>
        {
            int rows = Rows(width, x.Rows, blocks, RowsOfAStream);
            return backend.Call(File, "dense_forward", new KernelOptions().Define("FORWARD_PASS", 1).Define("ROWS", rows).Define("VECTORS", width).Define(after))
                .With(x).With(w).With(b).With(y).With(x.Rows).With(x.Columns).With(x.Pitch).With(y.Pitch / View.Lanes).With(first)
                .Over(Groups(x.Rows, rows), blocks);
        });

        public ILaunch InputGradient(View dy, View w, View dx, Elementwise timesDerivativeOf, View at)
        {
            int rows = RowsOfOneVector(dy.Rows), vectors = dx.Pitch / View.Lanes;
            // Every chunk of the batch turns the weights again, so there are only as many as keep the cores busy.
            int chunks = Math.Min(Groups(dy.Rows, rows), Groups(6 * backend.Device.ComputeUnits, vectors));
            int chunk = Groups(Groups(dy.Rows, chunks), rows) * rows;
            KernelOptions options = new KernelOptions().Define("INPUT_GRADIENT", 1).Define("ROWS", rows).Define("PANEL", Panel).Define(timesDerivativeOf);
            return new KernelLaunch(backend.Call(File, "dense_input_gradient", options)
                .With(dy).With(w).With(dx).With(timesDerivativeOf.IsIdentity ? dx : at)
                .With(dy.Rows).With(dx.Columns).With(dy.Columns).With(dy.Pitch).With(dx.Pitch / View.Lanes).With(chunk)
                .Over(vectors, Groups(dy.Rows, chunk)));
        }

        public ILaunch WeightGradient(View x, View dy, View dw, View db) =>
            Weights(x, dy, options => options, call => call.With(dw).With(db));

        public ILaunch WeightUpdate(View x, View dy, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table) =>
            Weights(x, dy, options => options.Define(rule, biasRule), call => call.With(w).With(b).With(wState).With(bState).With(table).WithRow());

        ILaunch Weights(View x, View dy, Func<KernelOptions, KernelOptions> define, Func<KernelCall, KernelCall> bind) => Columns(dy.Pitch / View.Lanes, (first, width, blocks) =>
        {
            int rows = Rows(width, x.Columns, blocks, 1), groups = Groups(x.Columns, rows);
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

        // The rows for which the busiest core is done first; half a row more stands for what every item costs beside its rows, and fewer than so many take as long as
        // these, because the item waits for what it streams.
        int Rows(int width, int available, int blocks, int streamed)
        {
            int best = 1;
            double least = double.MaxValue;
            for (int rows = 1; rows <= MostRows && rows * width <= MostAccumulators; rows *= 2)
            {
                double cost = Groups(Groups(available, rows) * blocks, backend.Device.ComputeUnits) * (Math.Max(rows, streamed) + 0.5);
                if (cost > least) continue;
                least = cost;
                best = rows;
            }
            return best;
        }

        // Enough rows to hide a multiply-add's latency, and of those the count that leaves least of the last block empty.
        static int RowsOfOneVector(int available)
        {
            int rows = MostRows;
            foreach (int more in new[] { 10, 12 })
                if (Groups(available, more) * more < Groups(available, rows) * rows) rows = more;
            return available < MostRows ? MostRows / 2 : rows;
        }

        static int Groups(int count, int size) => (count + size - 1) / size;
    }
}

using System;
using System.Linq;

namespace Graft.OpenCL
{
    /// <summary>Geometry of DenseCpu.cl: blocks of rows by vectors that fill the registers, and enough of them for all cores.</summary>
    sealed class OpenClDenseCpuOps : IDenseOps
    {
        const string File = "DenseCpu.cl";
        const int Panel = 112;

        // What it takes to turn weights by 90 degrees, in rows that are multiplied by them.
        const int RowsOfATurn = 11;

        readonly OpenClBackend backend;

        public OpenClDenseCpuOps(OpenClBackend backend)
        {
            this.backend = backend;
        }

        public bool FusesActivation => true;
        public bool FusesUpdate => true;

        public static string Tuning(OpenClDeviceInfo device) => $"cpu kernels; blocks of {BlockRows.Most} rows by {ColumnBlocks.MostVectors} vectors, panels of {Panel}, {device.ComputeUnits} units";

        public ILaunch Forward(View x, View w, View b, View y, Elementwise after)
        {
            var blocks = new ColumnBlocks(y.Pitch / View.Lanes);
            int rows = Rows(x.Rows, blocks, BlockRows.OfAStream);
            return new KernelLaunch(backend.Call(File, "dense_forward", blocks.Define(new KernelOptions().Define("FORWARD_PASS", 1), rows).Define(after))
                .With(x).With(w).With(b).With(y).With(x.Rows).With(x.Columns).With(x.Pitch).With(y.Pitch / View.Lanes).With(blocks.Full)
                .Over(blocks.Count, Groups(x.Rows, rows)));
        }

        public ILaunch InputGradient(View dy, View w, View dx, Elementwise timesDerivativeOf, View at)
        {
            var blocks = new ColumnBlocks(dx.Pitch / View.Lanes);
            int rows = RowsOfAChunk(dy.Rows), chunk = Chunk(dy.Rows, rows, blocks);
            KernelOptions options = blocks.Define(new KernelOptions().Define("INPUT_GRADIENT", 1), rows).Define("PANEL", Panel).Define(timesDerivativeOf);
            return new KernelLaunch(backend.Call(File, "dense_input_gradient", options)
                .With(dy).With(w).With(dx).With(timesDerivativeOf.IsIdentity ? dx : at)
                .With(dy.Rows).With(dx.Columns).With(dy.Columns).With(dy.Pitch).With(dx.Pitch / View.Lanes).With(chunk).With(blocks.Full)
                .Over(blocks.Count, Groups(dy.Rows, chunk)));
        }

        public ILaunch WeightGradient(View x, View dy, View dw, View db) =>
            Weights(x, dy, options => options, call => call.With(dw).With(db));

        public ILaunch WeightUpdate(View x, View dy, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table) =>
            Weights(x, dy, options => options.Define(rule, biasRule), call => call.With(w).With(b).With(wState).With(bState).With(table).WithRow());

        ILaunch Weights(View x, View dy, Func<KernelOptions, KernelOptions> define, Func<KernelCall, KernelCall> bind)
        {
            var blocks = new ColumnBlocks(dy.Pitch / View.Lanes);
            int rows = Rows(x.Columns, blocks, 1), groups = Groups(x.Columns, rows);
            bool blocksApart = dy.Rows > BlockRows.OfACache;
            KernelOptions options = define(blocks.Define(new KernelOptions().Define("WEIGHT_PASS", 1), rows));
            KernelCall call = bind(backend.Call(File, "dense_weights", options).With(x).With(dy))
                .With(x.Rows).With(x.Columns).With(x.Pitch).With(dy.Pitch / View.Lanes).With(groups).With(blocks.Full).With(blocksApart ? 1 : 0);
            return new KernelLaunch(blocksApart ? call.Over(groups + 1, blocks.Count) : call.Over(blocks.Count, groups + 1));
        }

        int Rows(int available, ColumnBlocks blocks, int streamed) => BlockRows.For(available, blocks.Count, streamed, backend.Device.ComputeUnits);

        static int RowsOfAChunk(int available) => BlockRows.Least(Enumerable.Range(3, BlockRows.Most - 2), rows => Groups(available, rows) * (rows + 0.5));

        // Every chunk of the batch turns the weights again, so there are only as many as make the busiest core done first.
        int Chunk(int available, int rows, ColumnBlocks blocks) =>
            BlockRows.Least(Enumerable.Range(1, Groups(available, rows)).Take(8 * backend.Device.ComputeUnits).Select(chunks => Groups(Groups(available, rows), chunks) * rows),
                chunk => blocks.Time(Groups(available, chunk), chunk + RowsOfATurn, backend.Device.ComputeUnits));

        static int Groups(int count, int size) => BlockRows.Groups(count, size);
    }
}

namespace Graft.OpenCL
{
    /// <summary>Geometry of Head.cl: one work-item does it all, so it must not be much.</summary>
    sealed class OpenClHeadOps : IHeadOps
    {
        // What a core does in about the time that three launches take.
        const int MostBatch = 64, MostElements = 8192, MostRows = 12;

        readonly OpenClBackend backend;

        public OpenClHeadOps(OpenClBackend backend)
        {
            this.backend = backend;
        }

        public bool Fuses(int batch, int inputs, int classes) => classes <= View.Lanes && batch <= MostBatch && batch * inputs <= MostElements;

        public ILaunch Step(View x, View labels, View order, View outcomes, int batch, float smoothing, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table)
        {
            // Blocks of equal height, as few as the registers allow.
            int blocks = (batch + MostRows - 1) / MostRows, rows = (batch + blocks - 1) / blocks;
            KernelOptions options = new KernelOptions().Define(rule, biasRule).Define("GATHERS", order.IsEmpty ? 0 : 1).Define("SMOOTHING", smoothing).Define("BATCH", batch).Define("ROWS", rows);
            KernelCall call = backend.Call("Head.cl", "head_step", options).With(x).With(labels);
            if (!order.IsEmpty) call.With(order);
            return new KernelLaunch(call.With(outcomes).With(w).With(b).With(wState).With(bState).With(table).WithRow()
                .With(batch).With(x.Columns).With(x.Pitch).With(w.Columns).WithFirst().Over(1, 1));
        }
    }
}

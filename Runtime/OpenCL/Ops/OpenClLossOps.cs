namespace Graft.OpenCL
{
    /// <summary>Geometry of Loss.cl: one row of the batch to a work-item; of few classes, on a CPU, as many rows as a vector has lanes.</summary>
    sealed class OpenClLossOps : ILossOps
    {
        const string File = "Loss.cl";

        readonly OpenClBackend backend;
        readonly Lanes lanes;

        public OpenClLossOps(OpenClBackend backend)
        {
            this.backend = backend;
            lanes = Lanes.Of(backend.Variant);
        }

        public bool FusesGradient => true;

        public ILaunch SoftmaxCrossEntropy(View logits, View labels, View outcomes, View gradient, float smoothing = 0)
        {
            KernelOptions options = Options(outcomes, gradient, smoothing);
            bool few = lanes.Count > 1 && logits.Columns <= lanes.Count;
            if (few) options.Define("FEW_CLASSES", logits.Columns);
            KernelCall call = backend.Call(File, few ? "softmax_cross_entropy_of_few" : "softmax_cross_entropy", options);
            return Over(logits, Results(call.With(logits).With(labels), outcomes, gradient), true, few ? lanes.Count : 1);
        }

        public ILaunch Regression(Deviation deviation, View predictions, View targets, View outcomes, View gradient) =>
            Over(predictions, Results(backend.Call(File, "regression", Options(outcomes, gradient).Define(deviation)).With(predictions).With(targets), outcomes, gradient), true);

        public ILaunch Softmax(View logits, View y) =>
            Over(logits, backend.Call(File, "softmax", Options(default, default)).With(logits).With(y), false);

        public ILaunch SoftmaxGradient(View y, View dy, View dx) =>
            Over(y, backend.Call(File, "softmax_gradient", Options(default, default)).With(y).With(dy).With(dx), false);

        KernelOptions Options(View outcomes, View gradient, float smoothing = 0) =>
            lanes.Options().Define("OUTCOMES", outcomes.IsEmpty ? 0 : 1).Define("GRADIENT", gradient.IsEmpty ? 0 : 1).Define("SMOOTHING", smoothing);

        // A result that is left out has no parameter in the kernel.
        static KernelCall Results(KernelCall call, View outcomes, View gradient)
        {
            if (!outcomes.IsEmpty) call.With(outcomes);
            return gradient.IsEmpty ? call : call.With(gradient);
        }

        ILaunch Over(View rows, KernelCall call, bool counted, int rowsOfAnItem = 1)
        {
            call.With(rows.Rows).With(rows.Columns).With(rows.Pitch / lanes.Count);
            if (counted) call.WithFirst();
            return new KernelLaunch(call.Over((rows.Rows + rowsOfAnItem - 1) / rowsOfAnItem, 1, lanes.Local));
        }
    }
}

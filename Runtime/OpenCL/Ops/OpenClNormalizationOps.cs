namespace Graft.OpenCL
{
    /// <summary>Geometry of Normalization.cl: one vector of columns to an item.</summary>
    sealed class OpenClNormalizationOps : INormalizationOps
    {
        readonly OpenClBackend backend;
        readonly Lanes lanes;

        public OpenClNormalizationOps(OpenClBackend backend)
        {
            this.backend = backend;
            lanes = Lanes.Of(backend.Variant);
        }

        public bool FusesActivation => true;

        public ILaunch Normalize(
            View x, View gamma, View beta, View runningMean, View runningVariance, View mean, View inverse, View y, float momentum, float epsilon, Elementwise after) =>
            new KernelLaunch(Call("normalize_forward", after)
                .With(x).With(gamma).With(beta).With(runningMean).With(runningVariance).With(mean).With(inverse).With(y)
                .With(x.Rows).With(x.Columns).With(Pitch(x)).With(momentum).With(epsilon)
                .Over(Pitch(x), 1, lanes.Local));

        public ILaunch NormalizeGradient(
            View dy, View x, View gamma, View mean, View inverse, View dx, View dgamma, View dbeta, Elementwise timesDerivativeOf, View at)
        {
            KernelCall call = Call("normalize_gradient", timesDerivativeOf, dx.IsEmpty ? 0 : 1).With(dy).With(x).With(gamma).With(mean).With(inverse);
            if (!dx.IsEmpty) call.With(dx);
            return new KernelLaunch(call.With(dgamma).With(dbeta).With(timesDerivativeOf.IsIdentity ? dy : at)
                .With(x.Rows).With(Pitch(x))
                .Over(Pitch(x), 1, lanes.Local));
        }

        public ILaunch ScaleShift(View x, View gamma, View beta, View runningMean, View runningVariance, View y, float epsilon, Elementwise after) =>
            new KernelLaunch(Call("scale_shift", after)
                .With(x).With(gamma).With(beta).With(runningMean).With(runningVariance).With(y)
                .With(x.Rows).With(Pitch(x)).With(epsilon)
                .Over(Pitch(x), Chunks(x), lanes.Local));

        public ILaunch ScaleShiftGradient(View dy, View gamma, View runningVariance, View dx, float epsilon, Elementwise timesDerivativeOf, View at) =>
            new KernelLaunch(Call("scale_shift_gradient", timesDerivativeOf)
                .With(dy).With(gamma).With(runningVariance).With(dx).With(timesDerivativeOf.IsIdentity ? dy : at)
                .With(dy.Rows).With(Pitch(dy)).With(epsilon)
                .Over(Pitch(dy), Chunks(dy), lanes.Local));

        KernelCall Call(string kernel, Elementwise f, int inputGradient = 0) =>
            backend.Call("Normalization.cl", kernel, lanes.Options().Define(f).Define("INPUT_GRADIENT", inputGradient));

        // In units of an item's lanes.
        int Pitch(View view) => view.Pitch / lanes.Count;
        int Chunks(View view) => (view.Rows + lanes.Chunk - 1) / lanes.Chunk;
    }
}

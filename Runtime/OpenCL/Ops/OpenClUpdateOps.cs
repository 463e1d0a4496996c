using System.Linq;

namespace Graft.OpenCL
{
    /// <summary>Geometry of Update.cl.</summary>
    sealed class OpenClUpdateOps : IUpdateOps
    {
        const string File = "Update.cl";

        readonly OpenClBackend backend;
        readonly Lanes lanes;

        public OpenClUpdateOps(OpenClBackend backend)
        {
            this.backend = backend;
            lanes = Lanes.Of(backend.Variant);
        }

        public bool FusesPenalty => true;

        public ILaunch Update(UpdateRule rule, View parameter, View gradient, View[] state, View table) =>
            new KernelLaunch(backend.Call(File, "update", Options.Define(rule))
                .With(parameter).With(gradient).With(state).With(table).With(lanes.Reals(parameter)).WithRow()
                .Over(lanes.Items(parameter), 1, lanes.Local));

        public ILaunch Penalty(float l1, float l2, View parameter, View gradient, View penalized) =>
            Over(gradient, Call("penalty").With(parameter).With(gradient).With(penalized).With(lanes.Reals(gradient)).With(l1).With(l2));

        public ILaunch Clip(float limit, View gradient, View clipped) =>
            Over(gradient, Call("clip").With(gradient).With(clipped).With(lanes.Reals(gradient)).With(limit));

        public ILaunch GlobalNorm(float norm, View[] gradients, View scale)
        {
            var sums = gradients.Select((gradient, i) => Call("sum_of_squares").With(gradient).With(scale).With(lanes.Reals(gradient)).With(1 + i).Over(lanes.Local, 1, lanes.Local));
            return new KernelLaunch(sums.Append(Call("global_norm").With(scale).With(gradients.Length).With(norm).Over(1, 1, lanes.Local)).ToArray());
        }

        public ILaunch ScaleGradient(View gradient, View scale, View scaled) =>
            Over(gradient, Call("scale_gradient").With(gradient).With(scale).With(scaled).With(lanes.Reals(gradient)));

        public ILaunch MaxNorm(float norm, View weights)
        {
            int pitch = weights.Pitch / lanes.Count;
            return new KernelLaunch(Call("max_norm").With(weights).With(weights.Rows).With(pitch).With(norm).Over(pitch, 1, lanes.Local));
        }

        KernelOptions Options => lanes.Options().Define("LOCAL", lanes.Local);
        KernelCall Call(string kernel) => backend.Call(File, kernel, Options);
        ILaunch Over(View view, KernelCall call) => new KernelLaunch(call.Over(lanes.Items(view), 1, lanes.Local));
    }
}

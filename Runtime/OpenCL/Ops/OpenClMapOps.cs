namespace Graft.OpenCL
{
    /// <summary>Geometry of Map.cl.</summary>
    sealed class OpenClMapOps : IMapOps
    {
        readonly OpenClBackend backend;
        readonly Lanes lanes;

        public OpenClMapOps(OpenClBackend backend)
        {
            this.backend = backend;
            lanes = Lanes.Of(backend.Variant);
        }

        public ILaunch Forward(Elementwise f, View x, View y) => Over(x, Call("map_forward", f).With(x).With(y));
        public ILaunch Gradient(Elementwise f, View y, View dy, View dx) => Over(y, Call("map_gradient", f).With(y).With(dy).With(dx));
        public ILaunch Add(View a, View b, View sum) => Over(a, Call("map_add", Elementwise.Identity).With(a).With(b).With(sum));
        public ILaunch ParametricRelu(View x, View slopes, View y) => ParametricRelu(x, slopes, x, y);
        public ILaunch ParametricReluInputGradient(View x, View slopes, View dy, View dx) => ParametricRelu(x, slopes, dy, dx);

        public ILaunch ParametricReluSlopeGradient(View x, View dy, View dslopes)
        {
            int vectors = x.Pitch / lanes.Count;
            return new KernelLaunch(Call("parametric_relu_slope_gradient", Elementwise.Identity).With(x).With(dy).With(dslopes).With(x.Rows).With(vectors).Over(vectors, 1, lanes.Local));
        }

        ILaunch ParametricRelu(View x, View slopes, View v, View result) =>
            Over(x, Call("parametric_relu", Elementwise.Identity).With(x).With(slopes).With(v).With(result).With(x.Pitch / lanes.Count));

        public ILaunch Columns(View x, int from, int count, View y, int to) =>
            new KernelLaunch(Call("map_columns", Elementwise.Identity)
                .With(x).With(y).With(y.Rows).With(x.Pitch).With(y.Pitch).With(from).With(count).With(to)
                .Over(lanes.Local, y.Rows, lanes.Local));

        KernelCall Call(string kernel, Elementwise f) => backend.Call("Map.cl", kernel, lanes.Options().Define(f));
        ILaunch Over(View view, KernelCall call) => new KernelLaunch(call.With(lanes.Reals(view)).Over(lanes.Items(view), 1, lanes.Local));
    }
}

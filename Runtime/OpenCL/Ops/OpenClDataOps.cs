namespace Graft.OpenCL
{
    /// <summary>Geometry of Data.cl.</summary>
    sealed class OpenClDataOps : IDataOps
    {
        readonly OpenClBackend backend;
        readonly Lanes lanes;

        public OpenClDataOps(OpenClBackend backend)
        {
            this.backend = backend;
            lanes = Lanes.Of(backend.Variant);
        }

        public ILaunch Gather(View features, View allTargets, View order, View x, View targets, float scale)
        {
            KernelOptions options = lanes.Options()
                .Define("FEATURE", features.Type == ElementType.Byte ? "uchar" : "float")
                .Define("TARGET", targets.Type == ElementType.Int32 ? "int" : "float");
            // Labels are one int to an example, whether their array is a vector or a matrix of one column.
            int targetPitch = targets.Type == ElementType.Int32 ? targets.Shape.Count / x.Rows : targets.Pitch;
            return new KernelLaunch(backend.Call("Data.cl", "gather", options)
                .With(features).With(allTargets).With(order).With(x).With(targets).With(scale)
                .With(x.Rows).With(x.Columns).With(features.Pitch).With(x.Pitch).With(targetPitch).WithFirst()
                .Over(lanes.Local, x.Rows, lanes.Local));
        }

        public ILaunch Store(View x, View all) => new KernelLaunch(backend.Call("Data.cl", "store", lanes.Options().Define("FEATURE", "float").Define("TARGET", "int"))
            .With(x).With(all).With(x.Rows).With(x.Columns).With(x.Pitch).WithFirst().Over(lanes.Local, x.Rows, lanes.Local));
    }
}

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

        public ILaunch Gather(View features, View allTargets, View order, View x, View targets, float scale) =>
            new KernelLaunch(backend.Call("Data.cl", "gather", Options(features, targets))
                .With(features).With(allTargets).With(order).With(x).With(targets).With(scale)
                .With(x.Rows).With(x.Columns).With(features.Pitch).With(x.Pitch).With(TargetPitch(x, targets)).WithFirst()
                .Over(lanes.Local, x.Rows, lanes.Local));

        public ILaunch GatherAugmented(View features, View allTargets, View order, View table, View x, View targets, float scale, AugmentRule rule, ulong seed, ulong stream) =>
            new KernelLaunch(backend.Call("Augment.cl", "gather_augmented", Options(features, targets).Define(rule).Define("BYTES", features.Type == ElementType.Byte ? 1 : 0).Define("LOCAL", lanes.Local))
                .With(features).With(allTargets).With(order).With(table).With(x).With(targets).With(scale)
                .With(x.Rows).With(features.Pitch).With(TargetPitch(x, targets)).With(seed).With(stream).WithStep().WithFirst()
                .Over(x.Rows * lanes.Local, 1, lanes.Local));

        public ILaunch Store(View x, View all) => new KernelLaunch(backend.Call("Data.cl", "store", lanes.Options().Define("FEATURE", "float").Define("TARGET", "int"))
            .With(x).With(all).With(x.Rows).With(x.Columns).With(x.Pitch).WithFirst().Over(lanes.Local, x.Rows, lanes.Local));

        KernelOptions Options(View features, View targets) => lanes.Options()
            .Define("FEATURE", features.Type == ElementType.Byte ? "uchar" : "float")
            .Define("TARGET", targets.Type == ElementType.Int32 ? "int" : "float");

        // Labels are one int to an example, whether their array is a vector or a matrix of one column.
        static int TargetPitch(View x, View targets) => targets.Type == ElementType.Int32 ? targets.Shape.Count / x.Rows : targets.Pitch;
    }
}

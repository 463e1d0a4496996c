namespace Graft.OpenCL
{
    /// <summary>Geometry of Data.cl.</summary>
    sealed class OpenClDataOps : IDataOps
    {
        // Rows whose variations a CPU draws at once (Variation.cl).
        const int VariedTogether = 4;

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

        public ILaunch GatherAugmented(View features, View allTargets, View order, View table, View x, View targets, float scale, AugmentRule rule, ulong seed, ulong stream)
        {
            int rows = lanes.Local == 1 ? VariedTogether : 1;
            KernelOptions options = new KernelOptions().Define("LANES", lanes.Count).Define("LOCAL", lanes.Local).Define("CHUNK", rows).Define(rule, features.Type);
            return new KernelLaunch(backend.Call("Augment.cl", "gather_augmented", options)
                .With(features).With(allTargets).With(order).With(table).With(x).With(targets).With(scale)
                .With(x.Rows).With(features.Pitch).With(TargetPitch(x, targets)).With(seed).With(stream).WithStep().WithFirst()
                .Over(BlockRows.Groups(x.Rows, rows) * lanes.Local, 1, lanes.Local));
        }

        public ILaunch Store(View x, View all) => new KernelLaunch(backend.Call("Data.cl", "store", lanes.Options().Define("FEATURE", "float").Define("FEATURE16", "Floats16").Define("TARGET", "int"))
            .With(x).With(all).With(x.Rows).With(x.Columns).With(x.Pitch).WithFirst().Over(lanes.Local, x.Rows, lanes.Local));

        KernelOptions Options(View features, View targets) => lanes.Options()
            .Define("FEATURE", features.Type == ElementType.Byte ? "uchar" : "float").Define("FEATURE16", features.Type == ElementType.Byte ? "Bytes16" : "Floats16")
            .Define("TARGET", targets.Type == ElementType.Int32 ? "int" : "float");

        /// <summary>Labels are one int to an example, whether their array is a vector or a matrix of one column.</summary>
        internal static int TargetPitch(View x, View targets) => targets.Type == ElementType.Int32 ? targets.Shape.Count / x.Rows : targets.Pitch;
    }
}

namespace Graft
{
    sealed unsafe class ManagedGather : ManagedLaunch
    {
        readonly ILoops loops;
        readonly ManagedArray features, allTargets, order, x, targets;
        readonly float scale;

        public ManagedGather(WorkerPool pool, ILoops loops, View features, View allTargets, View order, View x, View targets, float scale) : base(pool, PartsFor(pool, x.Rows, 2.0 * x.Pitch))
        {
            this.loops = loops;
            this.features = new ManagedArray(features);
            this.allTargets = new ManagedArray(allTargets);
            this.order = new ManagedArray(order);
            this.x = new ManagedArray(x);
            this.targets = new ManagedArray(targets);
            this.scale = scale;
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, x.Rows, out int first, out int end);
            for (int row = first; row < end; row++)
            {
                int example = order.Ints[Step.First + row];
                Features(loops, features, example, scale, x, row);
                Targets(allTargets, example, targets, row);
            }
        }

        /// <summary>x[row] = scale * features[example], and zero in the padding.</summary>
        public static void Features(ILoops loops, in ManagedArray features, int example, float scale, in ManagedArray x, int row)
        {
            float* to = x.Row(row);
            if (features.IsBytes) loops.Scale(features.Pointer + (long)example * features.Pitch, scale, to, x.Columns);
            else loops.Scale(features.Row(example), scale, to, x.Columns);
            for (int i = x.Columns; i < x.Pitch; i++) to[i] = 0;
        }

        /// <summary>targets[row] = allTargets[example].</summary>
        public static void Targets(in ManagedArray allTargets, int example, in ManagedArray targets, int row)
        {
            if (!allTargets.IsFloats) targets.Ints[row] = allTargets.Ints[example];
            else
                for (int i = 0; i < targets.Pitch; i++) targets.Row(row)[i] = allTargets.Row(example)[i];
        }
    }
}

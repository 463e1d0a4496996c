namespace Graft
{
    sealed unsafe class ManagedDataOps : IDataOps
    {
        readonly WorkerPool pool;

        public ManagedDataOps(WorkerPool pool) => this.pool = pool;

        public ILaunch Gather(View features, View allTargets, View order, View x, View targets, float scale) =>
            new Gathering(pool, features, allTargets, order, x, targets, scale);

        public ILaunch Store(View x, View all) => new Storing(pool, x, all);

        sealed class Gathering : ManagedLaunch
        {
            readonly ManagedArray features, allTargets, order, x, targets;
            readonly float scale;

            public Gathering(WorkerPool pool, View features, View allTargets, View order, View x, View targets, float scale) : base(pool, PartsFor(pool, x.Rows, 2.0 * x.Pitch))
            {
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
                    float* to = x.Row(row);
                    if (features.IsBytes)
                    {
                        byte* from = features.Pointer + (long)example * features.Pitch;
                        for (int i = 0; i < x.Columns; i++) to[i] = scale * from[i];
                    }
                    else
                    {
                        float* from = features.Row(example);
                        for (int i = 0; i < x.Columns; i++) to[i] = scale * from[i];
                    }
                    for (int i = x.Columns; i < x.Pitch; i++) to[i] = 0;

                    if (!allTargets.IsFloats) targets.Ints[row] = allTargets.Ints[example];
                    else
                        for (int i = 0; i < targets.Pitch; i++) targets.Row(row)[i] = allTargets.Row(example)[i];
                }
            }
        }

        sealed class Storing : ManagedLaunch
        {
            readonly ManagedArray x, all;

            public Storing(WorkerPool pool, View x, View all) : base(pool, PartsFor(pool, x.Rows, x.Pitch))
            {
                this.x = new ManagedArray(x);
                this.all = new ManagedArray(all);
            }

            public override void Run(int part)
            {
                RowsOf(part, Parts, x.Rows, out int first, out int end);
                for (int row = first; row < end; row++) new System.Span<float>(x.Row(row), x.Columns).CopyTo(new System.Span<float>(all.Row(Step.First + row), x.Columns));
            }
        }
    }
}

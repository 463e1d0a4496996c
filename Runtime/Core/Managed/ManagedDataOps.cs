namespace Graft
{
    sealed class ManagedDataOps : IDataOps
    {
        readonly WorkerPool pool;
        readonly ILoops loops;

        public ManagedDataOps(WorkerPool pool, ILoops loops)
        {
            this.pool = pool;
            this.loops = loops;
        }

        public ILaunch Gather(View features, View allTargets, View order, View x, View targets, float scale) =>
            new ManagedGather(pool, loops, features, allTargets, order, x, targets, scale);

        public ILaunch GatherAugmented(View features, View allTargets, View order, View table, View x, View targets, float scale, AugmentRule rule, ulong seed, ulong stream) =>
            new ManagedAugment(pool, loops, features, allTargets, order, table, x, targets, scale, rule, seed, stream);

        public ILaunch Store(View x, View all) => new ManagedStore(pool, x, all);
    }
}

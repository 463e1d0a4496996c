namespace Graft
{
    sealed class ManagedDenseOps : IDenseOps
    {
        readonly WorkerPool pool;
        readonly ILoops loops;

        public ManagedDenseOps(WorkerPool pool, ILoops loops)
        {
            this.pool = pool;
            this.loops = loops;
        }

        public bool FusesActivation => true;
        public bool FusesUpdate => true;

        public ILaunch Forward(View x, View w, View b, View y, Elementwise after) => new ManagedDenseForward(pool, loops, x, w, b, y, after);
        public ILaunch InputGradient(View dy, View w, View dx, Elementwise timesDerivativeOf, View at) =>
            new ManagedDenseInputGradient(pool, loops, dy, w, dx, timesDerivativeOf, at);
        public ILaunch WeightGradient(View x, View dy, View dw, View db) => new ManagedDenseWeightGradient(pool, loops, x, dy, dw, db);
        public ILaunch WeightUpdate(View x, View dy, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table) =>
            new ManagedDenseWeightUpdate(pool, loops, x, dy, rule, biasRule, w, b, wState, bState, table);
    }
}

namespace Graft
{
    sealed class ManagedNormalizationOps : INormalizationOps
    {
        readonly WorkerPool pool;
        readonly ILoops loops;

        public ManagedNormalizationOps(WorkerPool pool, ILoops loops)
        {
            this.pool = pool;
            this.loops = loops;
        }

        public bool FusesActivation => true;

        public ILaunch Normalize(
            View x, View gamma, View beta, View runningMean, View runningVariance, View mean, View inverse, View y, float momentum, float epsilon, Elementwise after) =>
            new ManagedNormalize(pool, loops, x, gamma, beta, runningMean, runningVariance, mean, inverse, y, momentum, epsilon, after);
        public ILaunch NormalizeGradient(
            View dy, View x, View gamma, View mean, View inverse, View dx, View dgamma, View dbeta, Elementwise timesDerivativeOf, View at) =>
            new ManagedNormalizeGradient(pool, loops, dy, x, gamma, mean, inverse, dx, dgamma, dbeta, timesDerivativeOf, at);
        public ILaunch ScaleShift(View x, View gamma, View beta, View runningMean, View runningVariance, View y, float epsilon, Elementwise after) =>
            new ManagedScaleShift(pool, loops, x, gamma, beta, runningMean, runningVariance, y, epsilon, after);
        public ILaunch ScaleShiftGradient(View dy, View gamma, View runningVariance, View dx, float epsilon, Elementwise timesDerivativeOf, View at) =>
            new ManagedScaleShiftGradient(pool, loops, dy, gamma, runningVariance, dx, epsilon, timesDerivativeOf, at);
    }
}

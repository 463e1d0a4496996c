namespace Graft
{
    sealed unsafe class ManagedNoiseOps : INoiseOps
    {
        readonly WorkerPool pool;
        readonly INoiseLoops loops;

        public ManagedNoiseOps(WorkerPool pool, ILoops loops)
        {
            this.pool = pool;
            this.loops = loops.Noise;
        }

        public ILaunch Dropout(View x, View y, float rate, ulong seed, ulong stream) => new Dropping(pool, loops, x, y, rate, seed, stream);
        public ILaunch RandomizedLeakyRelu(View x, View y, float lower, float upper, ulong seed, ulong stream) => new RandomLeak(pool, loops, x, x, y, lower, upper, seed, stream);
        public ILaunch RandomizedLeakyReluGradient(View y, View dy, View dx, float lower, float upper, ulong seed, ulong stream) => new RandomLeak(pool, loops, y, dy, dx, lower, upper, seed, stream);

        sealed class Dropping : ManagedNoise
        {
            readonly INoiseLoops loops;
            readonly ManagedArray x, y;
            readonly uint threshold;
            readonly float scale;

            public Dropping(WorkerPool pool, INoiseLoops loops, View x, View y, float rate, ulong seed, ulong stream) : base(pool, loops, x, seed, stream)
            {
                this.loops = loops;
                this.x = new ManagedArray(x);
                this.y = new ManagedArray(y);
                threshold = DropoutOp.Threshold(rate);
                scale = 1 / (1 - rate);
            }

            protected override void Apply(uint* draws, int first, int count) => loops.Drop(x.Floats + first, draws, threshold, scale, y.Floats + first, count);
        }

        /// <summary>result = v where at > 0, slope * v elsewhere: forward with at = v = x, back with at = y and v = dy.</summary>
        sealed class RandomLeak : ManagedNoise
        {
            readonly ManagedArray at, v, result;
            readonly float lower, spread;

            public RandomLeak(WorkerPool pool, INoiseLoops loops, View at, View v, View result, float lower, float upper, ulong seed, ulong stream) : base(pool, loops, at, seed, stream)
            {
                this.at = new ManagedArray(at);
                this.v = new ManagedArray(v);
                this.result = new ManagedArray(result);
                this.lower = lower;
                spread = RandomizedLeakyReluOp.Spread(lower, upper);
            }

            protected override void Apply(uint* draws, int first, int count)
            {
                float* sign = at.Floats + first, from = v.Floats + first, to = result.Floats + first;
                for (int i = 0; i < count; i++) to[i] = sign[i] > 0 ? from[i] : (lower + spread * (draws[i] >> 8)) * from[i];
            }
        }
    }
}

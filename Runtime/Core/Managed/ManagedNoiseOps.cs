using System;

namespace Graft
{
    sealed unsafe class ManagedNoiseOps : INoiseOps
    {
        readonly WorkerPool pool;

        public ManagedNoiseOps(WorkerPool pool) => this.pool = pool;

        public ILaunch Dropout(View x, View y, float rate, ulong seed, ulong stream) => new Dropping(pool, x, y, rate, seed, stream);
        public ILaunch RandomizedLeakyRelu(View x, View y, float lower, float upper, ulong seed, ulong stream) => new RandomLeak(pool, x, x, y, lower, upper, seed, stream);
        public ILaunch RandomizedLeakyReluGradient(View y, View dy, View dx, float lower, float upper, ulong seed, ulong stream) => new RandomLeak(pool, y, dy, dx, lower, upper, seed, stream);

        sealed class Dropping : ManagedNoise
        {
            readonly ManagedArray x, y;
            readonly uint threshold;
            readonly int scale;

            public Dropping(WorkerPool pool, View x, View y, float rate, ulong seed, ulong stream) : base(pool, x, seed, stream)
            {
                this.x = new ManagedArray(x);
                this.y = new ManagedArray(y);
                threshold = DropoutOp.Threshold(rate);
                scale = BitConverter.SingleToInt32Bits(1 / (1 - rate));
            }

            protected override void Apply(uint* draws, int first, int count)
            {
                float* from = x.Floats + first, to = y.Floats + first;
                // The sign of draw - threshold as a mask over the scale's bits: no processor guesses a random branch.
                for (int i = 0; i < count; i++) to[i] = from[i] * BitConverter.Int32BitsToSingle(scale & ~(int)(((long)draws[i] - threshold) >> 63));
            }
        }

        /// <summary>result = v where at > 0, slope * v elsewhere: forward with at = v = x, back with at = y and v = dy.</summary>
        sealed class RandomLeak : ManagedNoise
        {
            readonly ManagedArray at, v, result;
            readonly float lower, spread;

            public RandomLeak(WorkerPool pool, View at, View v, View result, float lower, float upper, ulong seed, ulong stream) : base(pool, at, seed, stream)
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

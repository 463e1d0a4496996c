namespace Graft
{
    sealed unsafe class ManagedNoiseOps : INoiseOps
    {
        readonly WorkerPool pool;

        public ManagedNoiseOps(WorkerPool pool) => this.pool = pool;

        public ILaunch Dropout(View x, View y, float rate, ulong seed, ulong stream) => new Dropping(pool, x, y, rate, seed, stream);

        sealed class Dropping : ManagedNoise
        {
            readonly ManagedArray x, y;
            readonly uint threshold;
            readonly float scale;

            public Dropping(WorkerPool pool, View x, View y, float rate, ulong seed, ulong stream) : base(pool, x, seed, stream)
            {
                this.x = new ManagedArray(x);
                this.y = new ManagedArray(y);
                threshold = DropoutOp.Threshold(rate);
                scale = 1 / (1 - rate);
            }

            protected override void Apply(uint* draws, int first, int count)
            {
                float* from = x.Floats + first, to = y.Floats + first;
                for (int i = 0; i < count; i++) to[i] = from[i] * (draws[i] < threshold ? 0 : scale);
            }
        }
    }
}

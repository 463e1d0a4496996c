using System;

namespace Graft
{
    sealed unsafe class ManagedMapOps : IMapOps
    {
        readonly WorkerPool pool;
        readonly ILoops loops;

        public ManagedMapOps(WorkerPool pool, ILoops loops)
        {
            this.pool = pool;
            this.loops = loops;
        }

        public ILaunch Forward(Elementwise f, View x, View y) => new MapForward(pool, loops.Elementwise(f), x, y);
        public ILaunch Gradient(Elementwise f, View y, View dy, View dx) => new MapGradient(pool, loops.Elementwise(f), y, dy, dx);
        public ILaunch Add(View a, View b, View sum) => new Addition(pool, a, b, sum);
        public ILaunch Columns(View x, int from, int count, View y, int to) => new Placing(pool, x, from, count, y, to);
        public ILaunch ParametricRelu(View x, View slopes, View y) => new ManagedParametricRelu(pool, x, slopes, x, y);
        public ILaunch ParametricReluInputGradient(View x, View slopes, View dy, View dx) => new ManagedParametricRelu(pool, x, slopes, dy, dx);
        public ILaunch ParametricReluSlopeGradient(View x, View dy, View dslopes) => new ManagedParametricReluSlopeGradient(pool, x, dy, dslopes);

        sealed class MapForward : ManagedLaunch
        {
            readonly IElementwiseLoops f;
            readonly ManagedArray x, y;

            public MapForward(WorkerPool pool, IElementwiseLoops f, View x, View y) : base(pool, PartsFor(pool, x.Rows, 10.0 * x.Pitch))
            {
                this.f = f;
                this.x = new ManagedArray(x);
                this.y = new ManagedArray(y);
            }

            public override void Run(int part)
            {
                RowsOf(part, Parts, x.Rows, out int first, out int end);
                f.Forward(x.Row(first), y.Row(first), (end - first) * x.Pitch);
            }
        }

        sealed class MapGradient : ManagedLaunch
        {
            readonly IElementwiseLoops f;
            readonly ManagedArray y, dy, dx;

            public MapGradient(WorkerPool pool, IElementwiseLoops f, View y, View dy, View dx) : base(pool, PartsFor(pool, y.Rows, 4.0 * y.Pitch))
            {
                this.f = f;
                this.y = new ManagedArray(y);
                this.dy = new ManagedArray(dy);
                this.dx = new ManagedArray(dx);
            }

            public override void Run(int part)
            {
                RowsOf(part, Parts, y.Rows, out int first, out int end);
                f.Gradient(y.Row(first), dy.Row(first), dx.Row(first), (end - first) * y.Pitch);
            }
        }

        sealed class Addition : ManagedLaunch
        {
            readonly ManagedArray a, b, sum;

            public Addition(WorkerPool pool, View a, View b, View sum) : base(pool, PartsFor(pool, a.Rows, a.Pitch))
            {
                this.a = new ManagedArray(a);
                this.b = new ManagedArray(b);
                this.sum = new ManagedArray(sum);
            }

            public override void Run(int part)
            {
                RowsOf(part, Parts, a.Rows, out int first, out int end);
                float* left = a.Row(first), right = b.Row(first), to = sum.Row(first);
                for (int i = 0; i < (end - first) * a.Pitch; i++) to[i] = left[i] + right[i];
            }
        }

        sealed class Placing : ManagedLaunch
        {
            readonly ManagedArray x, y;
            readonly int from, count, to;

            public Placing(WorkerPool pool, View x, int from, int count, View y, int to) : base(pool, PartsFor(pool, y.Rows, y.Pitch))
            {
                this.x = new ManagedArray(x);
                this.y = new ManagedArray(y);
                this.from = from;
                this.count = count;
                this.to = to;
            }

            public override void Run(int part)
            {
                RowsOf(part, Parts, y.Rows, out int first, out int end);
                for (int row = first; row < end; row++)
                {
                    var result = new Span<float>(y.Row(row), y.Pitch);
                    result.Slice(0, to).Clear();
                    new Span<float>(x.Row(row) + from, count).CopyTo(result.Slice(to));
                    result.Slice(to + count).Clear();
                }
            }
        }
    }
}

using System;

namespace Graft
{
    sealed unsafe class ManagedStore : ManagedLaunch
    {
        readonly ManagedArray x, all;

        public ManagedStore(WorkerPool pool, View x, View all) : base(pool, PartsFor(pool, x.Rows, x.Pitch))
        {
            this.x = new ManagedArray(x);
            this.all = new ManagedArray(all);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, x.Rows, out int first, out int end);
            for (int row = first; row < end; row++) new Span<float>(x.Row(row), x.Columns).CopyTo(new Span<float>(all.Row(Step.First + row), x.Columns));
        }
    }
}

namespace Graft
{
    /// <summary>Gradient of a few rows of weights into memory that stays in cache, then the update rule over it; biases with the first part.</summary>
    sealed unsafe class ManagedDenseWeightUpdate : ManagedLaunch
    {
        const int Block = 32;
        readonly ILoops loops;
        readonly IUpdateLoops rule, biasRule;
        readonly ManagedArray x, dy, w, b, w0, w1, b0, b1, table, gradient, biasGradient;

        public ManagedDenseWeightUpdate(WorkerPool pool, ILoops loops, View x, View dy, UpdateRule rule, UpdateRule biasRule, View w, View b, View[] wState, View[] bState, View table)
            : base(pool, PartsFor(pool, (x.Columns + 3) / 4, 8.0 * x.Rows * dy.Pitch))
        {
            this.loops = loops;
            this.rule = loops.Update(rule);
            this.biasRule = loops.Update(biasRule);
            this.x = new ManagedArray(x);
            this.dy = new ManagedArray(dy);
            this.w = new ManagedArray(w);
            this.b = new ManagedArray(b);
            this.table = new ManagedArray(table);
            w0 = State(wState, 0);
            w1 = State(wState, 1);
            b0 = State(bState, 0);
            b1 = State(bState, 1);
            gradient = ManagedArray.Like(w);
            biasGradient = ManagedArray.Like(b);
        }

        public override void Run(int part)
        {
            float* row = table.Floats + Step.Row * UpdateRule.TableColumns;
            RowsOf(part, Parts, x.Columns, out int first, out int end);
            for (int top = first; top < end; top += Block)
            {
                int rows = System.Math.Min(Block, end - top);
                loops.Product(x.Floats + top, 1, x.Pitch, dy.Floats, dy.Pitch, null, gradient.Row(top), gradient.Pitch, rows, x.Rows, w.Columns);
                rule.Apply(w.Row(top), gradient.Row(top), RowOf(w0, top), RowOf(w1, top), rows * w.Pitch, row);
            }
            if (part != 0) return;
            ManagedDenseWeightGradient.Sum(dy, biasGradient.Floats);
            biasRule.Apply(b.Floats, biasGradient.Floats, b0.Floats, b1.Floats, b.Pitch, row);
        }

        static ManagedArray State(View[] state, int index) => index < state.Length ? new ManagedArray(state[index]) : default;
        static float* RowOf(in ManagedArray array, int row) => array.IsEmpty ? null : array.Row(row);
    }
}

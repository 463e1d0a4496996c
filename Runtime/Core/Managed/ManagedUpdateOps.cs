namespace Graft
{
    sealed unsafe class ManagedUpdateOps : IUpdateOps
    {
        readonly WorkerPool pool;
        readonly ILoops loops;

        public ManagedUpdateOps(WorkerPool pool, ILoops loops)
        {
            this.pool = pool;
            this.loops = loops;
        }

        public ILaunch Update(UpdateRule rule, View parameter, View gradient, View[] state, View table) =>
            new Application(pool, loops.Update(rule), parameter, gradient, state, table);

        sealed class Application : ManagedLaunch
        {
            readonly IUpdateLoops rule;
            readonly ManagedArray parameter, gradient, state0, state1, table;

            public Application(WorkerPool pool, IUpdateLoops rule, View parameter, View gradient, View[] state, View table) : base(pool, PartsFor(pool, parameter.Rows, 10.0 * parameter.Pitch))
            {
                this.rule = rule;
                this.parameter = new ManagedArray(parameter);
                this.gradient = new ManagedArray(gradient);
                this.table = new ManagedArray(table);
                state0 = state.Length > 0 ? new ManagedArray(state[0]) : default;
                state1 = state.Length > 1 ? new ManagedArray(state[1]) : default;
            }

            public override void Run(int part)
            {
                RowsOf(part, Parts, parameter.Rows, out int first, out int end);
                rule.Apply(
                    parameter.Row(first), gradient.Row(first), state0.IsEmpty ? null : state0.Row(first), state1.IsEmpty ? null : state1.Row(first),
                    (end - first) * parameter.Pitch, table.Floats + Step.Row * UpdateRule.TableColumns);
            }
        }
    }
}

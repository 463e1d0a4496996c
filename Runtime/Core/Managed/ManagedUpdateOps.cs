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

        public bool FusesPenalty => true;

        public ILaunch Update(UpdateRule rule, View parameter, View gradient, View[] state, View table) =>
            new Application(pool, loops.Update(rule), parameter, gradient, state, table);
        public ILaunch Penalty(float l1, float l2, View parameter, View gradient, View penalized) => new Penalties(pool, new PenaltyFunction(l1, l2), parameter, gradient, penalized);
        public ILaunch Clip(float limit, View gradient, View clipped) => new Clipping(pool, limit, gradient, clipped);
        public ILaunch GlobalNorm(float norm, View[] gradients, View scale) => new ManagedGlobalNorm(pool, loops, norm, gradients, scale);
        public ILaunch ScaleGradient(View gradient, View scale, View scaled) => new Scaling(pool, gradient, scale, scaled);
        public ILaunch MaxNorm(float norm, View weights) => new ManagedMaxNorm(pool, norm, weights);

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

        sealed class Penalties : ManagedLaunch
        {
            readonly PenaltyFunction penalty;
            readonly ManagedArray parameter, gradient, penalized;

            public Penalties(WorkerPool pool, PenaltyFunction penalty, View parameter, View gradient, View penalized) : base(pool, PartsFor(pool, parameter.Rows, 4.0 * parameter.Pitch))
            {
                this.penalty = penalty;
                this.parameter = new ManagedArray(parameter);
                this.gradient = new ManagedArray(gradient);
                this.penalized = new ManagedArray(penalized);
            }

            public override void Run(int part)
            {
                RowsOf(part, Parts, parameter.Rows, out int first, out int end);
                float* w = parameter.Row(first), from = gradient.Row(first), to = penalized.Row(first);
                for (int i = 0; i < (end - first) * parameter.Pitch; i++) to[i] = from[i] + penalty.Of(w[i]);
            }
        }

        sealed class Clipping : ManagedLaunch
        {
            readonly float limit;
            readonly ManagedArray gradient, clipped;

            public Clipping(WorkerPool pool, float limit, View gradient, View clipped) : base(pool, PartsFor(pool, gradient.Rows, 2.0 * gradient.Pitch))
            {
                this.limit = limit;
                this.gradient = new ManagedArray(gradient);
                this.clipped = new ManagedArray(clipped);
            }

            // Written so that what is not a number passes: a diverged run must show.
            public override void Run(int part)
            {
                RowsOf(part, Parts, gradient.Rows, out int first, out int end);
                float* from = gradient.Row(first), to = clipped.Row(first);
                for (int i = 0; i < (end - first) * gradient.Pitch; i++) to[i] = from[i] > limit ? limit : from[i] < -limit ? -limit : from[i];
            }
        }

        sealed class Scaling : ManagedLaunch
        {
            readonly ManagedArray gradient, scale, scaled;

            public Scaling(WorkerPool pool, View gradient, View scale, View scaled) : base(pool, PartsFor(pool, gradient.Rows, gradient.Pitch))
            {
                this.gradient = new ManagedArray(gradient);
                this.scale = new ManagedArray(scale);
                this.scaled = new ManagedArray(scaled);
            }

            public override void Run(int part)
            {
                RowsOf(part, Parts, gradient.Rows, out int first, out int end);
                float* from = gradient.Row(first), to = scaled.Row(first);
                float by = scale.Floats[0];
                for (int i = 0; i < (end - first) * gradient.Pitch; i++) to[i] = by * from[i];
            }
        }
    }
}

namespace Graft
{
    sealed unsafe class PlainUpdateLoops<T> : IUpdateLoops where T : struct, IUpdateFunction
    {
        readonly T rule;

        public PlainUpdateLoops(T rule) => this.rule = rule;

        public void Apply(float* w, float* g, float* s0, float* s1, int count, float* row)
        {
            T function = rule;
            for (int i = 0; i < count; i++)
            {
                float state0 = s0 == null ? 0 : s0[i];
                float state1 = s1 == null ? 0 : s1[i];
                function.Apply(ref w[i], g[i], ref state0, ref state1, row);
                if (s0 != null) s0[i] = state0;
                if (s1 != null) s1[i] = state1;
            }
        }
    }
}

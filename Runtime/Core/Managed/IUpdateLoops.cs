namespace Graft
{
    /// <summary>An update rule over a run of floats; count is a multiple of <see cref="View.Lanes"/>.</summary>
    unsafe interface IUpdateLoops
    {
        /// <param name="w">Parameter, changed.</param>
        /// <param name="g">Gradient.</param>
        /// <param name="s0">First remembered tensor, changed; null if the rule has none.</param>
        /// <param name="s1">Second, likewise.</param>
        /// <param name="count">Floats.</param>
        /// <param name="row">The step's row of the table.</param>
        void Apply(float* w, float* g, float* s0, float* s1, int count, float* row);
    }
}

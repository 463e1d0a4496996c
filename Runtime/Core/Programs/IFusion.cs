namespace Graft
{
    /// <summary>
    /// A rewrite of ops into fewer, where the value between them has one reader and the backend is faster that way. It changes no result
    /// beyond rounding: a test compares random networks with fusion on and off.
    /// </summary>
    public interface IFusion
    {
        /// <summary>Rewrites every place that fits; leaves all else as it is.</summary>
        /// <param name="g">Recorded, not bound yet; changed in place.</param>
        /// <param name="backend">Says what it prefers.</param>
        void Rewrite(Graph g, IBackend backend);
    }
}

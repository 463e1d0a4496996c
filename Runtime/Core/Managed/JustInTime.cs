using System.Runtime.CompilerServices;

namespace Graft
{
    /// <summary>How runtimes that compile as they go are to compile the inner loops.</summary>
    static class JustInTime
    {
        /// <summary>
        /// MethodImplOptions.AggressiveOptimization, which netstandard2.1 does not name: the best code from the first call on. Else .NET runs
        /// a loop for its first seconds on quick code that keeps vectors in memory, three to five times slower.
        /// </summary>
        public const MethodImplOptions Best = (MethodImplOptions)512;
    }
}

namespace Graft
{
    /// <summary>Work that falls into parts which do not depend on each other.</summary>
    interface IWork
    {
        /// <summary>Does one part. Parts may run at the same time, in any order, on any worker.</summary>
        void Run(int part);
    }
}

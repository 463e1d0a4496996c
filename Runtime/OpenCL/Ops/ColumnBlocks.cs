using System;

namespace Graft.OpenCL
{
    /// <summary>
    /// A row's vectors in as few blocks as registers allow, all of one width or of two that differ by one: 7 are 4 + 3. The wider ones
    /// come first.
    /// </summary>
    readonly struct ColumnBlocks
    {
        public const int MostVectors = 4;

        public ColumnBlocks(int vectors)
        {
            Count = (vectors + MostVectors - 1) / MostVectors;
            Wide = (vectors + Count - 1) / Count;
            Full = vectors - Count * (Wide - 1);
        }

        public int Count { get; }

        /// <summary>Vectors of the wider ones.</summary>
        public int Wide { get; }

        /// <summary>How many are so wide.</summary>
        public int Full { get; }

        public KernelOptions Define(KernelOptions options, int rows) => options.Define("ROWS", rows).Define("WIDE", Wide).Define("EVEN", Full == Count ? 1 : 0);

        /// <summary>
        /// When the last of so many cores is done, each taking the next block as soon as it is free: every block once for each of the groups.
        /// </summary>
        /// <param name="groups">Groups of rows.</param>
        /// <param name="rows">What a group takes for each vector.</param>
        /// <param name="cores">Cores.</param>
        public double Time(int groups, double rows, int cores)
        {
            var busy = new double[cores];
            for (int item = 0; item < groups * Count; item++)
            {
                Array.Sort(busy);
                busy[0] += rows * (item % Count < Full ? Wide : Wide - 1);
            }
            Array.Sort(busy);
            return busy[cores - 1];
        }
    }
}

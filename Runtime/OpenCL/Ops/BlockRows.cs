using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.OpenCL
{
    /// <summary>How many rows a block of a product has.</summary>
    static class BlockRows
    {
        /// <summary>What fits a CPU's registers beside <see cref="ColumnBlocks.MostVectors"/>.</summary>
        public const int Most = 6;

        /// <summary>A core multiplies so many rows by a vector of weights while the second cache brings the next one.</summary>
        public const int OfAStream = 3;

        /// <summary>
        /// A block of more rows of gradients than this had better stay in the second cache for all rows of weights than share it with the next block: items go
        /// block by block. Up to there the cores share the work more evenly if the blocks of one row follow each other.
        /// </summary>
        public const int OfACache = 1000;

        /// <summary>
        /// The rows for which the busiest core is done first; half a row more stands for what every block costs beside its rows, and fewer than so many take as
        /// long as these, because the core waits for what it streams.
        /// </summary>
        public static int For(int available, int blocksOfARow, int streamed, int cores) => Least(Enumerable.Range(1, Most), rows => Time(available, rows, blocksOfARow, streamed, cores));

        /// <summary>When the busiest core is done, in rows.</summary>
        public static double Time(int available, int rows, int blocksOfARow, int streamed, int cores) => Groups(Groups(available, rows) * blocksOfARow, cores) * (Math.Max(rows, streamed) + 0.5);

        /// <summary>The choice that costs least; of equal ones the largest.</summary>
        public static int Least(IEnumerable<int> choices, Func<int, double> cost) => choices.OrderBy(cost).ThenByDescending(choice => choice).First();

        public static int Groups(int count, int size) => (count + size - 1) / size;
    }
}

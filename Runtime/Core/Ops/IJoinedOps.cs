using System;

namespace Graft
{
    /// <summary>
    /// Several ops in one launch, where launching an op takes as long as many an op itself. Each gives what it gives alone, bit for bit
    /// but for the loss, which a backend may sum up in another order.
    /// </summary>
    public interface IJoinedOps
    {
        /// <summary>Classes of a loss that may be one of the ops in <see cref="Rows"/>, at most.</summary>
        int MostClasses { get; }

        /// <summary>Whether ops that look at one row of the batch each are faster in one launch.</summary>
        /// <param name="batch">Rows.</param>
        /// <param name="ops">How many ops.</param>
        /// <param name="products">Multiplications that a row takes, in all ops together.</param>
        bool FusesRows(int batch, int ops, long products);

        /// <summary>Whether ops, normalizations of the batch among them, are faster one after the other on one core than in several launches on all.</summary>
        /// <param name="batch">Rows.</param>
        /// <param name="launches">How many it would be.</param>
        /// <param name="products">Multiplications that a row takes, in all ops together.</param>
        bool FusesBatch(int batch, int launches, long products);

        /// <summary>A launch of ops that look at one row of the batch each, to be filled in the order in which they run.</summary>
        /// <param name="batch">Rows.</param>
        /// <param name="together">Whether one core takes all rows, so that ops may look at several.</param>
        IRowStages Rows(int batch, bool together = false);

        /// <summary>A launch of optimizer steps that do not depend on each other, to be filled in any order.</summary>
        /// <param name="rule">The rule of most.</param>
        /// <param name="biasRule">Another for the rest: of the same form, perhaps with other constants.</param>
        IUpdateStages Updates(UpdateRule rule, UpdateRule biasRule);

        /// <summary>transposed[i] = matrices[i] with rows as columns, as <see cref="IRowStages.InputGradient"/> wants weights.</summary>
        /// <param name="matrices">Floats, rows x columns each.</param>
        /// <param name="transposed">Written: as many, columns x rows each.</param>
        /// <exception cref="ArgumentException">A shape is not the other one turned.</exception>
        ILaunch Transpose(View[] matrices, View[] transposed);
    }
}

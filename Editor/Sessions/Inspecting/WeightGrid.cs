using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>
    /// A matrix of weights as a small picture: a row for each input, a column for each unit. A matrix that is larger is divided into cells of about as many
    /// weights each; a cell has the share of its weights that are not zero, and their mean, zeros with them.
    /// </summary>
    sealed class WeightGrid
    {
        /// <summary>Cells in a row or column at most.</summary>
        public const int Most = 64;

        readonly float[] filled, means;

        WeightGrid(Shape shape, int rows, int columns)
        {
            Shape = shape;
            Rows = rows;
            Columns = columns;
            filled = new float[rows * columns];
            means = new float[rows * columns];
        }

        /// <summary>The matrix's own: inputs, units.</summary>
        public Shape Shape { get; }
        public int Rows { get; }
        public int Columns { get; }

        /// <summary>Share of all its weights that are zero, 0 to 1.</summary>
        public double Zeros { get; private set; }

        /// <summary>Of each cell the share of weights that are not zero, 0 to 1; row by row.</summary>
        public IReadOnlyList<float> Filled => filled;

        /// <summary>Of each cell the mean of its weights; row by row.</summary>
        public IReadOnlyList<float> Means => means;

        /// <summary>The largest magnitude among the means.</summary>
        public float Largest { get; private set; }

        /// <summary>Whether cells are of several weights.</summary>
        public bool IsReduced => Rows < Shape.Rows || Columns < Shape.Columns;

        /// <summary>Each matrix of weights between units, from input to output.</summary>
        public static IReadOnlyList<WeightGrid> Of(Network network) => network.Parameters.Where(parameter => parameter.IsWeights && parameter.Shape.Rank == 2).Select(parameter => Of(parameter.Value)).ToArray();

        /// <param name="weights">Inputs x units.</param>
        public static WeightGrid Of(Tensor weights)
        {
            int inputs = weights.Shape.Rows, units = weights.Shape.Columns;
            var grid = new WeightGrid(weights.Shape, Math.Min(Most, inputs), Math.Min(Most, units));
            var counts = new int[grid.filled.Length];
            int zeros = 0;
            for (int i = 0; i < inputs; i++)
            {
                int row = (int)((long)i * grid.Rows / inputs) * grid.Columns;
                for (int j = 0; j < units; j++)
                {
                    int cell = row + (int)((long)j * grid.Columns / units);
                    float weight = weights.Data[i * units + j];
                    counts[cell]++;
                    grid.means[cell] += weight;
                    if (weight == 0) zeros++;
                    else grid.filled[cell]++;
                }
            }
            for (int cell = 0; cell < counts.Length; cell++)
            {
                grid.filled[cell] /= counts[cell];
                grid.means[cell] /= counts[cell];
                grid.Largest = Math.Max(grid.Largest, Math.Abs(grid.means[cell]));
            }
            grid.Zeros = (double)zeros / weights.Data.Length;
            return grid;
        }
    }
}

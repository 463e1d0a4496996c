using System;

namespace Graft.OpenCL
{
    /// <summary>What a work-group of DenseGpu.cl computes: a tile of rows x columns, from panels of a depth, in items of some rows x columns each.</summary>
    sealed class DenseTile
    {
        /// <summary>What there is to choose from, the smaller ones first. Any gives right results for any shape.</summary>
        public static readonly DenseTile[] All =
        {
            // For devices whose work-groups are small.
            new DenseTile(8, 8, 8, 1, 1),
            new DenseTile(16, 16, 16, 1, 1),
            new DenseTile(32, 32, 16, 2, 2),
            new DenseTile(32, 32, 32, 4, 4),
            new DenseTile(64, 64, 16, 4, 4),
            new DenseTile(128, 64, 16, 8, 4),
        };

        readonly int itemRows, itemColumns;

        DenseTile(int rows, int columns, int depth, int itemRows, int itemColumns)
        {
            Rows = rows;
            Columns = columns;
            Depth = depth;
            this.itemRows = itemRows;
            this.itemColumns = itemColumns;
        }

        public int Rows { get; }
        public int Columns { get; }

        /// <summary>How much of the sum a panel holds.</summary>
        public int Depth { get; }

        /// <summary>Items of a work-group, side by side and one below the other.</summary>
        public int GroupColumns => Columns / itemColumns;
        public int GroupRows => Rows / itemRows;

        /// <summary>Local memory for both panels; the eight keep rows apart.</summary>
        public int LocalBytes => 4 * Depth * (Rows + Columns + 8);

        public string Name => FormattableString.Invariant($"{Rows}x{Columns}x{Depth}/{itemRows}x{itemColumns}");

        /// <summary>Whether a device has the work-groups and the local memory.</summary>
        public bool Fits(OpenClDeviceInfo device) => GroupColumns * GroupRows <= device.GroupItems && LocalBytes <= device.LocalBytes;

        public int Tiles(int rows, int pitch) => Groups(rows, Rows) * Groups(pitch, Columns);

        public KernelOptions Define(KernelOptions options) =>
            options.Define("ROWS", Rows).Define("COLUMNS", Columns).Define("DEPTH", Depth).Define("GROUP_ROWS", GroupRows).Define("GROUP_COLUMNS", GroupColumns);

        public static int Groups(int count, int size) => (count + size - 1) / size;

        public override string ToString() => Name;
    }
}

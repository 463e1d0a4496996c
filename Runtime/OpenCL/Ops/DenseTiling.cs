using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.OpenCL
{
    /// <summary>
    /// Which tile is used for what: one for each product of a layer and size of its result. Of few tiles the sum is split, so that all of
    /// a device has work. The same tiling gives the same bits.
    /// </summary>
    sealed class DenseTiling
    {
        public const int Passes = 3, Sizes = 3;

        // A result of more elements than this is of the next size.
        const int Small = 1 << 13, Medium = 1 << 16;

        // So many work-groups on a compute unit hide each other's waiting.
        const int GroupsPerUnit = 2;

        // Fewer panels than this are sooner done one after the other than added up by a second kernel.
        const int Panels = 4;

        // For a result of a size so many tiles, from the next one to its number on, are worth a look.
        const int Alternatives = 3;

        static readonly int[] UsualTiles = { 1, 2, 4 };
        static readonly string[] Names = { "forward", "input-gradient", "weights" };

        readonly DenseTile[,] tiles;
        readonly int groups, leastPanels;

        /// <param name="tiles">By pass and size.</param>
        /// <param name="groups">Work-groups that keep the device busy: a result of fewer tiles is split.</param>
        /// <param name="leastPanels">A slice has no fewer panels.</param>
        public DenseTiling(DenseTile[,] tiles, int groups, int leastPanels = Panels)
        {
            this.tiles = tiles;
            this.groups = groups;
            this.leastPanels = leastPanels;
        }

        public DenseTiling(DenseTile[,] tiles, OpenClDeviceInfo device) : this(tiles, GroupsPerUnit * device.ComputeUnits) { }

        /// <summary>What a device is given that was not tuned: larger tiles for larger results, and smaller ones where the device allows no other.</summary>
        public static DenseTiling Usual(OpenClDeviceInfo device) => new DenseTiling(Filled((_, size) => Candidates(size, device)[0]), device);

        /// <summary>What may be fastest for results of a size on a device: what is usual, and then what else its work-groups and local memory allow.</summary>
        public static DenseTile[] Candidates(int size, OpenClDeviceInfo device)
        {
            DenseTile usual = DenseTile.All.Take(UsualTiles[size] + 1).LastOrDefault(tile => tile.Fits(device)) ?? DenseTile.All[0];
            return DenseTile.All.Skip(size + 1).Take(Alternatives).Where(tile => tile != usual && tile.Fits(device)).Prepend(usual).ToArray();
        }

        /// <summary>The same tile for all.</summary>
        public static DenseTiling Of(DenseTile tile, int groups, int leastPanels = Panels) => new DenseTiling(Filled((pass, size) => tile), groups, leastPanels);

        /// <summary>As this one, with the same tile for all.</summary>
        public DenseTiling With(DenseTile tile) => Of(tile, groups, leastPanels);

        public DenseTile this[DensePass pass, int size] => tiles[(int)pass, size];

        public DenseTile For(DensePass pass, int rows, int pitch) => this[pass, SizeOf(rows, pitch)];

        /// <summary>Which of the sizes a result has.</summary>
        public static int SizeOf(int rows, int pitch) => (long)rows * pitch <= Small ? 0 : (long)rows * pitch <= Medium ? 1 : 2;

        /// <summary>The share of a sum that a work-group adds up: all of it, or so many whole panels.</summary>
        public int SliceOf(int depth, DenseTile tile, int rows, int pitch)
        {
            int panels = DenseTile.Groups(depth, tile.Depth);
            int slices = Math.Max(1, Math.Min(groups / tile.Tiles(rows, pitch), panels / leastPanels));
            return DenseTile.Groups(panels, slices) * tile.Depth;
        }

        /// <summary>A line for each product: its name, and its tiles by size.</summary>
        public IEnumerable<string> Lines => Names.Select((name, pass) => name + " " + string.Join(" ", Enumerable.Range(0, Sizes).Select(size => tiles[pass, size].Name)));

        /// <summary>For the tuning record.</summary>
        public override string ToString() => $"{string.Join(", ", Lines)}; {groups} groups";

        static DenseTile[,] Filled(Func<int, int, DenseTile> tile)
        {
            var filled = new DenseTile[Passes, Sizes];
            for (int pass = 0; pass < Passes; pass++)
                for (int size = 0; size < Sizes; size++) filled[pass, size] = tile(pass, size);
            return filled;
        }
    }
}

using System.Runtime.CompilerServices;

namespace Graft
{
    /// <summary>A transposed copy in memory of its own; its padding is zero and stays so.</summary>
    sealed unsafe class ManagedTranspose : ManagedLaunch
    {
        const int Tile = 16;
        readonly ManagedArray from;

        public ManagedTranspose(WorkerPool pool, View from) : base(pool, (from.Rows + Tile - 1) / Tile < 8 ? 1 : pool.Workers == 1 ? 1 : 2 * pool.Workers)
        {
            this.from = new ManagedArray(from);
            var shape = new Shape(from.Columns, from.Rows);
            Result = new ManagedArray(new View(new ManagedBuffer(View.BytesOf(shape, ElementType.Float32)), shape, ElementType.Float32));
        }

        public ManagedArray Result { get; }

        public override void Run(int part)
        {
            int tiles = (from.Rows + Tile - 1) / Tile;
            int first = tiles * part / Parts * Tile, end = System.Math.Min(from.Rows, tiles * (part + 1) / Parts * Tile), whole = first + (end - first) / 8 * 8;
            for (int row = first; row < whole; row += 8) Eight(row);
            int pitch = Result.Pitch;
            for (int row = whole; row < end; row++)
            {
                float* line = from.Row(row), to = Result.Floats + row;
                for (int column = 0; column < from.Columns; column++) to[(long)column * pitch] = line[column];
            }
        }

        // Eight rows become eight columns, two of their floats a store.
        [MethodImpl(JustInTime.Best)]
        void Eight(int row)
        {
            uint* a = (uint*)from.Row(row), b = a + from.Pitch, c = b + from.Pitch, d = c + from.Pitch;
            uint* e = d + from.Pitch, f = e + from.Pitch, g = f + from.Pitch, h = g + from.Pitch;
            float* to = Result.Floats + row;
            int columns = from.Columns, pitch = Result.Pitch;
            for (int column = 0; column < columns; column++)
            {
                var pairs = (ulong*)to;
                pairs[0] = a[column] | (ulong)b[column] << 32;
                pairs[1] = c[column] | (ulong)d[column] << 32;
                pairs[2] = e[column] | (ulong)f[column] << 32;
                pairs[3] = g[column] | (ulong)h[column] << 32;
                to += pitch;
            }
        }
    }
}

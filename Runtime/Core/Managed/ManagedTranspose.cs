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
            int firstRow = tiles * part / Parts * Tile, endRow = System.Math.Min(from.Rows, tiles * (part + 1) / Parts * Tile);
            float* to = Result.Floats;
            int pitch = Result.Pitch;
            for (int top = firstRow; top < endRow; top += Tile)
                for (int left = 0; left < from.Columns; left += Tile)
                {
                    int bottom = System.Math.Min(top + Tile, endRow), right = System.Math.Min(left + Tile, from.Columns);
                    for (int column = left; column < right; column++)
                        for (int row = top; row < bottom; row++) to[(long)column * pitch + row] = from.Row(row)[column];
                }
        }
    }
}

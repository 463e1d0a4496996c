using System;
using System.Collections.Generic;

namespace Graft.OpenCL
{
    /// <summary>Several ops in one launch on a CPU: Rows.cl, Updates.cl and Transpose.cl.</summary>
    sealed class OpenClJoinedOps : IJoinedOps
    {
        const int Matrix = 8;

        // What a core multiplies while a launch begins and ends.
        const double ProductsOfALaunch = 400e3;

        readonly OpenClBackend backend;

        public OpenClJoinedOps(OpenClBackend backend)
        {
            this.backend = backend;
        }

        public int MostClasses => View.Lanes;

        public bool FusesRows(int batch, int ops, long products)
        {
            int cores = backend.Device.ComputeUnits, rows = BlockRows.For(batch, 1, BlockRows.OfAStream, cores);
            double together = BlockRows.Time(batch, rows, 1, BlockRows.OfAStream, cores) * products, apart = (double)batch * products / cores;
            return together <= apart * (1 + 0.5 / BlockRows.Most) + ops * ProductsOfALaunch;
        }

        public bool FusesBatch(int batch, int launches, long products)
        {
            double work = (double)batch * products;
            return work + ProductsOfALaunch < work / backend.Device.ComputeUnits + launches * ProductsOfALaunch;
        }

        public IRowStages Rows(int batch, bool together = false) => new OpenClRowStages(backend, batch, together);
        public IUpdateStages Updates(UpdateRule rule, UpdateRule biasRule) => new OpenClUpdateStages(backend, rule, biasRule);

        public ILaunch Transpose(View[] matrices, View[] transposed)
        {
            var calls = new List<KernelCall>();
            var tables = new List<View>();
            for (int first = 0; first < matrices.Length;)
            {
                var table = new StageTable(Matrix);
                int items = 0;
                for (; first < matrices.Length && table.HasRoomFor(2); first++)
                {
                    View from = matrices[first], to = transposed[first];
                    if (to.Rows != from.Columns || to.Columns != from.Rows) throw new ArgumentException($"{from} transposed is not {to}.", nameof(transposed));
                    table.Add(items, table[from], table[to], from.Rows, from.Columns, from.Pitch, to.Pitch);
                    items += to.Pitch / View.Lanes;
                }
                View numbers = table.Upload(backend);
                tables.Add(numbers);
                calls.Add(table.Bind(backend.Call("Transpose.cl", "transpose", table.Define(new KernelOptions())).With(numbers).With(table.Count)).Over(items, 1));
            }
            return new KernelLaunch(tables, calls.ToArray());
        }
    }
}

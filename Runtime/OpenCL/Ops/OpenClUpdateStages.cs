using System.Collections.Generic;
using System.Linq;

namespace Graft.OpenCL
{
    /// <summary>The table of Updates.cl. Where there are more arrays than a kernel takes, another one goes on.</summary>
    sealed class OpenClUpdateStages : IUpdateStages
    {
        const int Width = 24, Chunk = 32, MostStates = 2, MostOfAPart = 5 + 2 * MostStates, PlainPart = 0, DensePart = 1;

        readonly OpenClBackend backend;
        readonly UpdateRule rule, biasRule;
        readonly List<KernelCall> calls = new List<KernelCall>();
        readonly List<View> tables = new List<View>();
        StageTable table = new StageTable(Width);
        int items, batch;

        public OpenClUpdateStages(OpenClBackend backend, UpdateRule rule, UpdateRule biasRule)
        {
            this.backend = backend;
            this.rule = rule;
            this.biasRule = biasRule;
        }

        public void Dense(View x, View dy, bool asBias, bool biasAsBias, View w, View b, View[] wState, View[] bState, View table)
        {
            Begin();
            int groups = BlockRows.Groups(x.Columns, BlockRows.Most);
            batch = x.Rows;
            Add(DensePart, this.table[x], this.table[dy], this.table[w], this.table[b], Numbers(wState), Numbers(bState), this.table[table],
                x.Columns, x.Pitch, dy.Pitch / View.Lanes, groups, asBias ? 1 : 0, biasAsBias ? 1 : 0);
            items += (groups + 1) * new ColumnBlocks(dy.Pitch / View.Lanes).Count;
        }

        public void Update(bool asBias, View parameter, View gradient, View[] state, View table)
        {
            Begin();
            int vectors = parameter.Rows * parameter.Pitch / View.Lanes;
            Add(PlainPart, this.table[gradient], 0, this.table[parameter], 0, Numbers(state), Numbers(new View[0]), this.table[table], vectors, 0, 0, 0, asBias ? 1 : 0, 0);
            items += BlockRows.Groups(vectors, Chunk);
        }

        public ILaunch Launch()
        {
            End();
            return new KernelLaunch(tables, calls.ToArray());
        }

        void Begin()
        {
            if (!table.HasRoomFor(MostOfAPart)) End();
        }

        void Add(int kind, int left, int dy, int parameter, int biases, int[] states, int[] biasStates, int rates, int count, int pitch, int vectors, int groups, int asBias, int biasAsBias) =>
            table.Add(items, kind, left, dy, parameter, biases, states[0], states[1], biasStates[0], biasStates[1], rates, count, pitch, vectors, groups, asBias, biasAsBias);

        int[] Numbers(View[] states) => states.Select(state => table[state]).Concat(Enumerable.Repeat(0, MostStates)).Take(MostStates).ToArray();

        void End()
        {
            if (table.Count == 0) return;
            View numbers = table.Upload(backend);
            tables.Add(numbers);
            KernelOptions options = table.Define(new KernelOptions().Define("ROWS", BlockRows.Most)).Define(rule, biasRule).Define(Elementwise.Identity);
            calls.Add(table.Bind(backend.Call("Updates.cl", "updates", options).With(numbers).With(table.Count).With(batch).With(batch > BlockRows.OfACache ? 1 : 0).WithRow()).Over(items, 1));
            table = new StageTable(Width);
            items = 0;
        }
    }
}

using System.Collections.Generic;

namespace Graft.OpenCL
{
    /// <summary>
    /// The table of Rows.cl. A launch has one activation besides the identity and so many arrays: where there are more, another kernel
    /// goes on.
    /// </summary>
    sealed class OpenClRowStages : IRowStages
    {
        const int Width = 16, MostOfAStage = 9;
        const int GatherStage = 0, ProductStage = 1, LossStage = 2, DropoutStage = 3, NormalizeStage = 4, NormalizeGradientStage = 5, VaryStage = 6;
        const int Plain = 0, After = 1, TimesDerivative = 2;

        readonly OpenClBackend backend;
        readonly int batch, rows, chunk;
        readonly List<KernelCall> calls = new List<KernelCall>();
        readonly List<View> tables = new List<View>();
        StageTable table = new StageTable(Width);
        Elementwise activation = Elementwise.Identity;
        AugmentRule varies;
        ElementType varied;
        bool drops, normalizes;

        public OpenClRowStages(OpenClBackend backend, int batch, bool together)
        {
            this.backend = backend;
            this.batch = batch;
            rows = BlockRows.For(batch, 1, BlockRows.OfAStream, together ? 1 : backend.Device.ComputeUnits);
            chunk = together ? batch : rows;
        }

        public void Gather(View features, View allTargets, View order, View x, View targets, float scale)
        {
            Begin(Elementwise.Identity);
            table.Add(GatherStage, table[features], table[allTargets], table[order], table[x], table[targets],
                features.Type == ElementType.Byte ? 1 : 0, x.Columns, features.Pitch, x.Pitch, OpenClDataOps.TargetPitch(x, targets), StageTable.Bits(scale));
        }

        public void GatherAugmented(View features, View allTargets, View order, View table, View x, View targets, float scale, AugmentRule rule, ulong seed, ulong stream)
        {
            Begin(Elementwise.Identity);
            if (varies != null) End(); // a kernel has one rule
            varies = rule;
            varied = features.Type;
            this.table.Add(VaryStage, this.table[features], this.table[allTargets], this.table[order], this.table[table], this.table[x], this.table[targets],
                features.Pitch, OpenClDataOps.TargetPitch(x, targets), StageTable.Bits(scale), Low(seed), Low(seed >> 32), Low(stream), Low(stream >> 32));
        }

        public void Forward(View x, View w, View b, View y, Elementwise after)
        {
            Begin(after);
            table.Add(ProductStage, table[x], table[w], table[b], table[y], after.IsIdentity ? Plain : After, 0, x.Columns, x.Pitch, y.Pitch / View.Lanes);
        }

        public void InputGradient(View dy, View transposed, View dx, Elementwise timesDerivativeOf, View at)
        {
            Begin(timesDerivativeOf);
            bool plain = timesDerivativeOf.IsIdentity;
            table.Add(ProductStage, table[dy], table[transposed], -1, table[dx], plain ? Plain : TimesDerivative, plain ? 0 : table[at], dy.Columns, dy.Pitch, dx.Pitch / View.Lanes);
        }

        public void Dropout(View x, View y, float rate, ulong seed, ulong stream)
        {
            Begin(Elementwise.Identity);
            drops = true;
            table.Add(DropoutStage, table[x], table[y], unchecked((int)DropoutOp.Threshold(rate)), StageTable.Bits(1 / (1 - rate)),
                Low(seed), Low(seed >> 32), Low(stream), Low(stream >> 32), x.Pitch / View.Lanes);
        }

        public void SoftmaxCrossEntropy(View logits, View labels, View outcomes, View gradient, float smoothing)
        {
            Begin(Elementwise.Identity);
            table.Add(LossStage, table[logits], table[labels], table[outcomes], table[gradient], logits.Columns, StageTable.Bits(smoothing));
        }

        public void Normalize(View x, View gamma, View beta, View runningMean, View runningVariance, View mean, View inverse, View y, float momentum, float epsilon, Elementwise after)
        {
            Begin(after);
            normalizes = true;
            table.Add(NormalizeStage, table[x], table[gamma], table[beta], table[runningMean], table[runningVariance], table[mean], table[inverse], table[y],
                after.IsIdentity ? 0 : 1, x.Columns, x.Pitch / View.Lanes, StageTable.Bits(momentum), StageTable.Bits(epsilon));
        }

        public void NormalizeGradient(View dy, View x, View gamma, View mean, View inverse, View dx, View dgamma, View dbeta, Elementwise timesDerivativeOf, View at)
        {
            Begin(timesDerivativeOf);
            normalizes = true;
            bool plain = timesDerivativeOf.IsIdentity;
            table.Add(NormalizeGradientStage, table[dy], table[x], table[gamma], table[mean], table[inverse], table[dx], table[dgamma], table[dbeta], plain ? 0 : table[at],
                plain ? 0 : 1, x.Pitch / View.Lanes);
        }

        public ILaunch Launch()
        {
            End();
            return new KernelLaunch(tables, calls.ToArray());
        }

        void Begin(Elementwise f)
        {
            if (!table.HasRoomFor(MostOfAStage) || (!f.IsIdentity && !activation.IsIdentity && !f.Equals(activation))) End();
            if (!f.IsIdentity) activation = f;
        }

        void End()
        {
            if (table.Count == 0) return;
            View numbers = table.Upload(backend);
            tables.Add(numbers);
            KernelOptions options = table.Define(new KernelOptions().Define("ROWS", rows).Define("DROPS", drops ? 1 : 0).Define("NORMALIZES", normalizes ? 1 : 0)
                .Define("VARIES", varies == null ? 0 : 1)).Define(activation);
            if (varies != null) options.Define(varies, varied);
            calls.Add(table.Bind(backend.Call("Rows.cl", "rows", options).With(numbers).With(table.Count).With(batch).With(chunk).WithStep().WithFirst()).Over(BlockRows.Groups(batch, chunk), 1));
            table = new StageTable(Width);
            activation = Elementwise.Identity;
            varies = null;
            drops = normalizes = false;
        }

        static int Low(ulong value) => unchecked((int)(uint)value);
    }
}

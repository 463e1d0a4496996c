using System;

namespace Graft
{
    sealed unsafe class ManagedSoftmaxCrossEntropy : ManagedLaunch
    {
        readonly ManagedArray logits, labels, outcomes, gradient;
        readonly float smoothing;

        public ManagedSoftmaxCrossEntropy(WorkerPool pool, View logits, View labels, View outcomes, View gradient, float smoothing) : base(pool, PartsFor(pool, logits.Rows, 20.0 * logits.Pitch))
        {
            this.smoothing = smoothing;
            this.logits = new ManagedArray(logits);
            this.labels = new ManagedArray(labels);
            this.outcomes = new ManagedArray(outcomes);
            this.gradient = new ManagedArray(gradient);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, logits.Rows, out int first, out int end);
            int classes = logits.Columns;
            for (int row = first; row < end; row++)
            {
                float* z = logits.Row(row);
                int label = labels.Ints[row], best = ManagedSoftmax.ArgMax(z, classes);
                float sum = 0;
                for (int j = 0; j < classes; j++) sum += MathF.Exp(z[j] - z[best]);
                if (!outcomes.IsEmpty)
                {
                    float* outcome = outcomes.Floats + 2 * (Step.First + row);
                    outcome[0] = MathF.Log(sum) - Expected(z, label, z[best], classes);
                    outcome[1] = best;
                }
                if (gradient.IsEmpty) continue;
                float* d = gradient.Row(row);
                float share = 1f / logits.Rows, other = smoothing / classes, own = 1 - smoothing + other;
                for (int j = 0; j < classes; j++) d[j] = share * (MathF.Exp(z[j] - z[best]) / sum - (j == label ? own : other));
                for (int j = classes; j < gradient.Pitch; j++) d[j] = 0;
            }
        }

        // Sum of target * (logit - highest).
        float Expected(float* z, int label, float highest, int classes)
        {
            float own = z[label] - highest;
            if (smoothing == 0) return own;
            float all = 0;
            for (int j = 0; j < classes; j++) all += z[j] - highest;
            return (1 - smoothing) * own + smoothing / classes * all;
        }
    }
}

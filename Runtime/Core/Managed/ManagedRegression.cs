namespace Graft
{
    sealed unsafe class ManagedRegression<T> : ManagedLaunch where T : struct, IDeviationFunction
    {
        readonly T deviation;
        readonly ManagedArray predictions, targets, outcomes, gradient;

        public ManagedRegression(T deviation, WorkerPool pool, View predictions, View targets, View outcomes, View gradient) : base(pool, PartsFor(pool, predictions.Rows, 8.0 * predictions.Pitch))
        {
            this.deviation = deviation;
            this.predictions = new ManagedArray(predictions);
            this.targets = new ManagedArray(targets);
            this.outcomes = new ManagedArray(outcomes);
            this.gradient = new ManagedArray(gradient);
        }

        public override void Run(int part)
        {
            RowsOf(part, Parts, predictions.Rows, out int first, out int end);
            for (int row = first; row < end; row++)
            {
                float* p = predictions.Row(row), t = targets.Row(row);
                int columns = predictions.Columns;
                if (!outcomes.IsEmpty)
                {
                    float sum = 0;
                    for (int j = 0; j < columns; j++) sum += deviation.Loss(p[j], t[j]);
                    float* outcome = outcomes.Floats + 2 * (Step.First + row);
                    outcome[0] = sum / columns;
                    outcome[1] = p[0];
                }
                if (gradient.IsEmpty) continue;
                float* d = gradient.Row(row);
                float share = 1f / (predictions.Rows * (float)columns);
                for (int j = 0; j < columns; j++) d[j] = share * deviation.Derivative(p[j], t[j]);
                for (int j = columns; j < gradient.Pitch; j++) d[j] = 0;
            }
        }
    }
}

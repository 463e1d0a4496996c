using System;

namespace Graft
{
    /// <summary>A run's pass over its validation data, in units.</summary>
    sealed class RunValidation : IDisposable
    {
        readonly EvaluationProgram program;
        readonly PacedLaunches whole, rest;
        readonly Outcomes outcomes;
        readonly Dataset data;

        public RunValidation(EvaluationProgram program, Dataset data, IBackend backend)
        {
            this.program = program;
            this.data = data;
            whole = new PacedLaunches(program.Whole, backend);
            if (program.Rest != null) rest = new PacedLaunches(program.Rest, backend);
            Pairs = new float[2 * data.Count];
            outcomes = new Outcomes(Pairs);
        }

        /// <summary>Batches in a pass.</summary>
        public int Batches => program.Batches;

        /// <summary>What the pass leaves on the device, and where the run reads it to.</summary>
        public View Left => program.Left;
        public float[] Pairs { get; }

        /// <summary>Of the pass that was read last.</summary>
        public double Loss => outcomes.MeanLoss;
        public double Accuracy(ILoss loss) => outcomes.Accuracy(loss, data);

        public PacedLaunches LaunchesOf(int batch) => program.LaunchesOf(batch) == program.Whole ? whole : rest;

        /// <summary>Queues the next unit of the batch, and says whether it was the last.</summary>
        public bool Enqueue(int batch) => LaunchesOf(batch).Enqueue(program.ArgumentsOf(batch));

        public void Dispose() => program.Dispose();
    }
}

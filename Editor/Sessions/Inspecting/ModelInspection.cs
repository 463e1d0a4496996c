using System;

namespace Graft.Editing
{
    /// <summary>A model that is looked into: read beside the editor, and then timed there, as often as is asked for.</summary>
    sealed class ModelInspection
    {
        readonly LatestWork<Func<ModelReport>, ModelReport> reading = new LatestWork<Func<ModelReport>, ModelReport>(read => read());
        readonly LatestWork<Model, double> timing = new LatestWork<Model, double>(model => AnswerTime.Microseconds(model, AnswerTime.Usual(model)));

        /// <param name="read">Reads the model; called on another thread.</param>
        public ModelInspection(Func<ModelReport> read) => reading.Ask(read);

        /// <summary>Changes whenever anything changed that is shown.</summary>
        public int Version { get; private set; }

        /// <summary>What is in it; null until it is read.</summary>
        public ModelReport Report { get; private set; }

        /// <summary>How long it takes to answer on this machine; null until it is measured, or where that failed.</summary>
        public double? Microseconds { get; private set; }
        public bool IsMeasuring => timing.IsBusy;

        /// <summary>Measures again.</summary>
        public void Measure()
        {
            if (Report?.Model == null || IsMeasuring) return;
            timing.Ask(Report.Model);
            Version++;
        }

        /// <summary>Takes over what was done beside the editor; cheap, and never waits.</summary>
        public void Update()
        {
            if (reading.Take(out ModelReport report, out Exception failure))
            {
                Report = failure == null ? report : ModelReport.Broken($"The model cannot be shown: {failure.Message}");
                Version++;
                Measure();
            }
            if (!timing.Take(out double time, out failure)) return;
            Microseconds = failure == null ? time : (double?)null;
            Version++;
        }
    }
}

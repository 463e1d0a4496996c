using System;
using System.Threading.Tasks;

namespace Graft.Editing
{
    /// <summary>What was kept comes back, beside the editor: first the model, then, once the images are there or will not come, its curve.</summary>
    sealed class CompressRevival
    {
        readonly CompressFiles files;
        Task<OpenedModel> model;
        Task<CompressCurve> curve;

        public CompressRevival(CompressFiles files) => this.files = files;

        /// <summary>What is coming back; null where nothing is.</summary>
        public CompressRecord Record { get; private set; }

        /// <summary>Whether the model is still being read.</summary>
        public bool IsReadingModel => model != null;

        public void Begin(CompressRecord record)
        {
            Record = record;
            curve = null;
            model = Task.Run(() => files.LoadSubject(record));
        }

        public void Forget() => (Record, model, curve) = (null, null, null);

        /// <summary>Takes over the model.</summary>
        /// <returns>Whether that has been read, or cannot be.</returns>
        public bool TakeModel(out OpenedModel subject, out string problem)
        {
            (subject, problem) = (null, null);
            if (model == null || !model.IsCompleted) return false;
            if (model.IsFaulted) problem = Problem(model.Exception);
            else subject = model.Result;
            model = null;
            if (subject == null || Record.Points.Count == 0) Forget();
            return true;
        }

        /// <summary>Takes over the curve.</summary>
        /// <param name="subject">The model.</param>
        /// <param name="validation">Gives the images that it was measured on, or null where they are not at hand; called beside the editor.</param>
        /// <param name="found">The curve.</param>
        /// <param name="problem">Why there is none, and what to do; else null.</param>
        /// <returns>Whether it has been read, or cannot be.</returns>
        public bool TakeCurve(OpenedModel subject, Func<Dataset> validation, out CompressCurve found, out string problem)
        {
            (found, problem) = (null, null);
            if (Record == null || model != null) return false;
            CompressRecord record = Record;
            curve ??= Task.Run(() => files.LoadCurve(record, subject, validation()));
            if (!curve.IsCompleted) return false;
            if (curve.IsFaulted) problem = Problem(curve.Exception);
            else found = curve.Result;
            return true;
        }

        static string Problem(AggregateException failure) =>
            $"The last session's models cannot be shown ({failure.GetBaseException().Message.TrimEnd('.')}): choose a model and compress it anew; what was saved is where it was.";
    }
}

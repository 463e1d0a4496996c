using System;

namespace Graft.Editing
{
    /// <summary>What the last refit came to, and where it was saved.</summary>
    sealed class TuningOutcome
    {
        readonly TuningFiles files;
        readonly SessionNews news;

        public TuningOutcome(TuningFiles files, SessionNews news)
        {
            this.files = files;
            this.news = news;
        }

        /// <summary>Null where there is none.</summary>
        public TuningResult Result { get; private set; }

        /// <summary>Null where it was not saved.</summary>
        public string SavedPath { get; private set; }

        /// <summary>Another result, or none.</summary>
        public void Become(TuningResult result) => (Result, SavedPath) = (result, null);

        /// <summary>Saves it as a model file, whole or not at all.</summary>
        public bool Save(string path)
        {
            if (Result == null) return news.Refuse("There is nothing to save yet: refit a trial first.");
            try
            {
                ModelFile.Save(Result.Model, path);
            }
            catch (ModelFileException problem)
            {
                return news.Refuse(problem.Message);
            }
            SavedPath = path;
            news.Done();
            return true;
        }

        public void Suspend(TuningRecord record) =>
            (record.ResultTrial, record.ResultAccuracies, record.SavedPath) = (Result?.Trial ?? -1, Result?.Accuracies ?? Array.Empty<float>(), SavedPath ?? "");

        public void Restore(TuningRecord record)
        {
            if (record.ResultTrial < 0) return;
            try
            {
                Result = new TuningResult(files.LoadResult(), record.ResultTrial, record.ResultAccuracies);
                SavedPath = record.SavedPath.Length > 0 ? record.SavedPath : null;
            }
            catch (ModelFileException problem)
            {
                news.Refuse(problem.Message);
            }
        }
    }
}

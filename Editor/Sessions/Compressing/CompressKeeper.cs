using System.Threading.Tasks;

namespace Graft.Editing
{
    /// <summary>The part of a session that keeps it on the disk: beside the editor after each change that took work, at once before a reload.</summary>
    sealed class CompressKeeper
    {
        readonly CompressFiles files;
        Task<string> keeping;

        public CompressKeeper(CompressFiles files) => this.files = files;

        /// <summary>Keeps a session beside the editor.</summary>
        public void Keep(CompressSettings settings, OpenedModel subject, CompressSelection selection)
        {
            // What is written is as it is now.
            CompressRecord record = CompressRecord.Of(settings, subject, selection);
            CompressCurve curve = selection.Curve;
            Task<string> before = keeping;
            keeping = Task.Run(() =>
            {
                before?.Wait();
                return Written(record, subject, curve);
            });
        }

        /// <summary>Keeps it at once.</summary>
        /// <returns>Why it could not be written, and what to do; else null.</returns>
        public string KeepNow(CompressSettings settings, OpenedModel subject, CompressSelection selection)
        {
            Wait();
            return Written(CompressRecord.Of(settings, subject, selection), subject, selection.Curve);
        }

        /// <summary>Waits for what is being written.</summary>
        public void Wait() => keeping?.Wait();

        /// <summary>What could not be written since the last call; else null.</summary>
        public string Problem()
        {
            if (keeping == null || !keeping.IsCompleted) return null;
            string problem = keeping.Result;
            keeping = null;
            return problem;
        }

        string Written(CompressRecord record, OpenedModel subject, CompressCurve curve)
        {
            try
            {
                files.Save(record, subject, curve);
                return null;
            }
            catch (ModelFileException problem)
            {
                return problem.Message;
            }
        }
    }
}

using System.Threading.Tasks;

namespace Graft.Editing
{
    /// <summary>A run that is to begin as soon as its images are there, and its checkpoint where it goes on from one.</summary>
    sealed class TrainerStart
    {
        Task<Checkpoint> loading;

        /// <summary>Whether one is to begin.</summary>
        public bool IsAsked { get; private set; }

        /// <summary>Where it goes on; null where it begins, or while that is being read.</summary>
        public Checkpoint From { get; private set; }

        /// <summary>The checkpoint's file; null where it begins.</summary>
        public string Path { get; private set; }

        /// <summary>Whether it is to rest at once, as it did when it was left.</summary>
        public bool Rests { get; private set; }

        /// <summary>Whether the session's settings are to become those in the checkpoint.</summary>
        public bool TakesSettings { get; private set; }

        public bool IsLoading => loading != null;

        public void Ask()
        {
            Forget();
            IsAsked = true;
        }

        public void Ask(string path, bool takesSettings, bool rests)
        {
            Forget();
            (IsAsked, Path, TakesSettings, Rests) = (true, path, takesSettings, rests);
            loading = Task.Run(() => CheckpointFile.Load(path));
        }

        /// <summary>Takes over a checkpoint that was read.</summary>
        /// <param name="problem">Why it could not be read; else null.</param>
        /// <returns>Whether reading has ended.</returns>
        public bool Update(out string problem)
        {
            problem = null;
            if (loading == null || !loading.IsCompleted) return false;
            Task<Checkpoint> done = loading;
            loading = null;
            if (done.IsFaulted) problem = done.Exception.GetBaseException() is ModelFileException refused ? refused.Message : $"{Path} cannot be read ({done.Exception.GetBaseException().Message.TrimEnd('.')}): choose another checkpoint.";
            else From = done.Result;
            return true;
        }

        /// <summary>Nothing is to begin any more; what it was stays known until the next is asked for.</summary>
        public void Begun()
        {
            IsAsked = false;
            From = null;
        }

        public void Forget()
        {
            loading = null;
            (IsAsked, Path, TakesSettings, Rests, From) = (false, null, false, false, null);
        }
    }
}

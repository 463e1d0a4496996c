using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>The part of a session that draws: classes and their drawings, kept on the disk as they come.</summary>
    sealed class TrainerInk
    {
        readonly TrainerFiles files;
        readonly SessionNews news;
        readonly Func<string> locked;
        readonly LatestWork<byte[], bool> keeping;
        int kept;

        /// <param name="files">Where they are kept; what was kept there before is taken in.</param>
        /// <param name="news">Where it tells what it did.</param>
        /// <param name="locked">Gives why nothing can be changed now; null where it can.</param>
        public TrainerInk(TrainerFiles files, SessionNews news, Func<string> locked)
        {
            this.files = files;
            this.news = news;
            this.locked = locked;
            keeping = new LatestWork<byte[], bool>(Keep);
            string problem = files.LoadInk(Drawings);
            if (problem != null) news.Refuse(problem);
            kept = Drawings.Version;
        }

        public IReadOnlyList<InkClass> Classes => Drawings.Classes;

        internal InkDrawings Drawings { get; } = new InkDrawings();

        public bool AddClass(string name) => Do(() => Drawings.AddClass(name));
        public bool Rename(int index, string name) => Do(() => Drawings.Rename(index, name));
        public bool RemoveClass(int index) => Do(() => Drawings.RemoveClass(index));

        /// <param name="index">The class's.</param>
        /// <param name="pixels">28 * 28 bytes, centred; taken over.</param>
        public bool Add(int index, byte[] pixels) => Do(() => Drawings.Add(index, pixels));
        public bool Remove(int index, int drawing) => Do(() => Drawings.Remove(index, drawing));

        /// <summary>Keeps what changed, beside the editor.</summary>
        /// <returns>Whether there is something to tell.</returns>
        public bool Update()
        {
            if (kept != Drawings.Version)
            {
                kept = Drawings.Version;
                keeping.Ask(InkFile.Write(Drawings.Classes));
            }
            if (!keeping.Take(out _, out Exception failure) || failure == null) return false;
            news.Refuse(failure.Message);
            return true;
        }

        /// <summary>Keeps it now.</summary>
        public void Suspend()
        {
            if (kept == Drawings.Version && !keeping.IsBusy) return;
            kept = Drawings.Version;
            keeping.Forget();
            try
            {
                Keep(InkFile.Write(Drawings.Classes));
            }
            catch (ModelFileException problem)
            {
                news.Refuse(problem.Message);
            }
        }

        bool Keep(byte[] drawings)
        {
            files.SaveInk(drawings);
            return true;
        }

        bool Do(Func<string> change)
        {
            string problem = locked() ?? change();
            if (problem != null) return news.Refuse(problem);
            news.Done();
            return true;
        }
    }
}

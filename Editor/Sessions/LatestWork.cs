using System;
using System.Threading.Tasks;

namespace Graft.Editing
{
    /// <summary>Works beside the editor on the latest of what it is asked for: one thing at a time, and what came between is left out.</summary>
    sealed class LatestWork<TAsked, TGiven>
    {
        readonly Func<TAsked, TGiven> work;
        Task<TGiven> running;
        TAsked next;
        bool hasNext;

        public LatestWork(Func<TAsked, TGiven> work) => this.work = work;

        public bool IsBusy => running != null;

        /// <summary>Asks for something, instead of what has not been begun.</summary>
        public void Ask(TAsked asked)
        {
            next = asked;
            hasNext = true;
            Begin();
        }

        /// <summary>What has been asked for no longer matters; what is under way ends unheard.</summary>
        public void Forget()
        {
            hasNext = false;
            running = null;
        }

        /// <summary>Takes what has been done; never waits.</summary>
        /// <param name="given">What came of it.</param>
        /// <param name="failure">What went wrong instead; else null.</param>
        /// <returns>Whether the latest thing asked for is done.</returns>
        public bool Take(out TGiven given, out Exception failure)
        {
            bool isLatest = !hasNext;
            if (TakeNewest(out given, out failure) && isLatest) return true;
            (given, failure) = (default, null);
            return false;
        }

        /// <summary>The same, but what has been done is taken also where something later has been asked for since: for what follows a hand that does not rest.</summary>
        /// <returns>Whether something has been done.</returns>
        public bool TakeNewest(out TGiven given, out Exception failure)
        {
            given = default;
            failure = null;
            if (running == null || !running.IsCompleted) return false;
            Task<TGiven> done = running;
            running = null;
            Begin();
            if (done.IsFaulted) failure = done.Exception.GetBaseException();
            else given = done.Result;
            return true;
        }

        void Begin()
        {
            if (running != null || !hasNext) return;
            TAsked asked = next;
            hasNext = false;
            running = Task.Run(() => work(asked));
        }
    }
}

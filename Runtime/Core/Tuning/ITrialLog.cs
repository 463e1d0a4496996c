using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Where a search keeps what it has found, so that one that was killed goes on. Called by one thread at a time, except for checkpoints,
    /// which different trials keep at once.
    /// </summary>
    public interface ITrialLog
    {
        /// <summary>What the search is, by key, as <see cref="Search.Description"/> has it; null while nothing was written.</summary>
        IReadOnlyDictionary<string, string> Description { get; }

        /// <summary>All that was added, now and before, in that order.</summary>
        IReadOnlyList<TrialRecord> Records { get; }

        /// <summary>Writes the description of a search that begins; once, before anything else.</summary>
        void Begin(IReadOnlyDictionary<string, string> description);

        /// <summary>One more record; lasting when this returns.</summary>
        void Add(TrialRecord record);

        /// <summary>Keeps where one part of a trial stands, in place of what was kept before.</summary>
        /// <param name="trial">Its index.</param>
        /// <param name="part">Of the validation plan, counted from 0.</param>
        /// <param name="checkpoint">The log's from now on.</param>
        void Keep(int trial, int part, Checkpoint checkpoint);

        /// <summary>
        /// What was kept last; null where nothing was, or where it cannot be read any more. The caller trains on in it, so that a log need not have
        /// it a second time.
        /// </summary>
        /// <param name="trial">Its index.</param>
        /// <param name="part">Of the validation plan, counted from 0.</param>
        Checkpoint Kept(int trial, int part);

        /// <summary>The trial goes no further: what was kept of its parts is needed no more.</summary>
        /// <param name="trial">Its index.</param>
        void Drop(int trial);
    }
}

using System.Collections.Generic;

namespace Graft
{
    /// <summary>What a player's file holds.</summary>
    public sealed class PersonalRecord
    {
        /// <param name="examples">The player's, oldest first, all of one size.</param>
        /// <param name="nextId">The number that the next example gets; above every example's.</param>
        /// <param name="shipped">The fingerprint of the shipped model that was learned on.</param>
        /// <param name="learned">The model; null where none was learned.</param>
        /// <param name="isCurrent">Whether it was learned from just these examples.</param>
        internal PersonalRecord(IReadOnlyList<PersonalExample> examples, long nextId, string shipped, Model learned, bool isCurrent)
        {
            Examples = examples;
            NextId = nextId;
            Shipped = shipped;
            Learned = learned;
            IsCurrent = isCurrent;
        }

        /// <summary>Oldest first.</summary>
        public IReadOnlyList<PersonalExample> Examples { get; }

        /// <summary>The number that the next example gets.</summary>
        public long NextId { get; }

        /// <summary>Fingerprint of the shipped model that was learned on: another one means that the game was updated.</summary>
        public string Shipped { get; }

        /// <summary>What was learned last; null where nothing was.</summary>
        public Model Learned { get; }

        /// <summary>Whether it was learned from just these examples.</summary>
        public bool IsCurrent { get; }
    }
}

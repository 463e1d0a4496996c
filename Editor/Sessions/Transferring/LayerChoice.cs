using System;

namespace Graft.Editing
{
    /// <summary>
    /// Which layers of a pretrained network are reused and which of those keep their weights. Both are counted from the input: what a frozen layer sees is
    /// then always what it has learned to see, and is computed once.
    /// </summary>
    sealed class LayerChoice
    {
        /// <param name="hidden">Layers of the network but its outputs.</param>
        /// <param name="frozen">Those frozen at first.</param>
        public LayerChoice(int hidden, int frozen)
        {
            Hidden = Reused = hidden;
            Frozen = Math.Min(frozen, hidden);
        }

        public int Hidden { get; }

        /// <summary>The new head stands on so many layers.</summary>
        public int Reused { get; private set; }
        public int Frozen { get; private set; }

        /// <summary>Whether someone chose; else the session does.</summary>
        public bool IsChosen { get; private set; }

        /// <summary>Locks a layer with all before it, or unlocks it with all after it.</summary>
        public void SetFrozen(int layer, bool frozen) => Choose(Reused, frozen ? Math.Max(Frozen, layer + 1) : Math.Min(Frozen, layer));

        /// <summary>Puts the new head on so many layers, at least 1.</summary>
        public void Cut(int reused) => Choose(reused, Frozen);

        /// <summary>All layers again, as the session would choose.</summary>
        public void Reset(int frozen)
        {
            Choose(Hidden, frozen);
            IsChosen = false;
        }

        /// <summary>What was chosen before.</summary>
        public void Restore(int reused, int frozen) => Choose(reused, frozen);

        void Choose(int reused, int frozen)
        {
            Reused = Math.Max(1, Math.Min(Hidden, reused));
            Frozen = Math.Max(0, Math.Min(Reused, frozen));
            IsChosen = true;
        }
    }
}

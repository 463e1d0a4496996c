using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>Which of the shown images are chosen, and which of them is looked at.</summary>
    sealed class DataSelection
    {
        readonly DataView view;
        readonly HashSet<int> chosen = new HashSet<int>();
        int anchor = -1, lastPlace;

        public DataSelection(DataView view) => this.view = view;

        /// <summary>The image that is looked at; -1 for none.</summary>
        public int Current { get; private set; } = -1;
        public int Count => chosen.Count;

        /// <summary>Changes with each change.</summary>
        public int Version { get; private set; }

        /// <summary>Raised with each change.</summary>
        public event Action Changed;

        public bool Has(int id) => chosen.Contains(id);

        /// <summary>All that are chosen, in the order in which they are shown.</summary>
        public int[] Ids
        {
            get
            {
                var ids = new int[chosen.Count];
                chosen.CopyTo(ids);
                Array.Sort(ids, (a, b) => view.PlaceOf(a).CompareTo(view.PlaceOf(b)));
                return ids;
            }
        }

        /// <summary>This one alone.</summary>
        public void Choose(int id)
        {
            chosen.Clear();
            chosen.Add(id);
            anchor = id;
            Look(id);
        }

        /// <summary>This one too, or no more.</summary>
        public void Toggle(int id)
        {
            if (!chosen.Remove(id)) chosen.Add(id);
            anchor = id;
            Look(id);
        }

        /// <summary>All from the one that was chosen before to this one.</summary>
        public void Extend(int id)
        {
            int from = view.PlaceOf(anchor), to = view.PlaceOf(id);
            if (from < 0)
            {
                Choose(id);
                return;
            }
            chosen.Clear();
            for (int place = Math.Min(from, to); place <= Math.Max(from, to); place++) chosen.Add(view.Ids[place]);
            Look(id);
        }

        /// <summary>All that are shown.</summary>
        public void All()
        {
            chosen.Clear();
            chosen.UnionWith(view.Ids);
            if (view.PlaceOf(Current) < 0) Current = view.Ids.Count > 0 ? view.Ids[0] : -1;
            Tell();
        }

        public void Clear()
        {
            if (chosen.Count == 0 && Current < 0) return;
            chosen.Clear();
            Current = anchor = -1;
            Tell();
        }

        /// <summary>The one so many places on, alone or with all between.</summary>
        public void Move(int places, bool extends)
        {
            if (view.Ids.Count == 0) return;
            int at = view.PlaceOf(Current), to = at < 0 ? 0 : (int)Math.Max(0, Math.Min((long)at + places, view.Ids.Count - 1));
            if (extends) Extend(view.Ids[to]);
            else Choose(view.Ids[to]);
        }

        /// <summary>Other images are shown: what is shown no more is not chosen. Where nothing is left, what has taken its place is.</summary>
        public void Follow()
        {
            int before = chosen.Count;
            if (before == 0) return;
            chosen.RemoveWhere(id => view.PlaceOf(id) < 0);
            if (chosen.Count == 0)
            {
                if (view.Ids.Count == 0) Clear();
                else Choose(view.Ids[Math.Min(lastPlace, view.Ids.Count - 1)]);
                return;
            }
            if (view.PlaceOf(Current) < 0) Current = Ids[0];
            lastPlace = view.PlaceOf(Current);
            Tell();
        }

        void Tell()
        {
            Version++;
            Changed?.Invoke();
        }

        void Look(int id)
        {
            Current = id;
            lastPlace = view.PlaceOf(id);
            Tell();
        }
    }
}

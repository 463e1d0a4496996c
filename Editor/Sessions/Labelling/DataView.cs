using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>The images that are shown, in their order.</summary>
    sealed class DataView
    {
        readonly List<int> ids = new List<int>();
        int[] places = Array.Empty<int>();

        public DataShow Show { get; set; }

        /// <summary>Of this class only; -1 for all.</summary>
        public int Class { get; set; } = -1;

        public IReadOnlyList<int> Ids => ids;

        /// <summary>Changes when other images are shown, or in another order.</summary>
        public int Version { get; private set; }

        /// <summary>Where an image is shown; -1 for nowhere.</summary>
        public int PlaceOf(int id) => id >= 0 && id < places.Length ? places[id] : -1;

        /// <summary>Looks again at what is to be shown: one pass over the images.</summary>
        public void Make(DataDocument document, DataScores scores, DuplicateImages duplicates)
        {
            int[] before = ids.ToArray();
            ids.Clear();
            foreach (int id in Candidates(document, scores, duplicates))
                if (document.Has(id) && (Class < 0 || document.LabelOf(id) == Class)) ids.Add(id);
            if (before.Length == ids.Count && before.AsSpan().SequenceEqual(ids.ToArray())) return;
            Version++;
            places = new int[document.Images.Count];
            Array.Fill(places, -1);
            for (int place = 0; place < ids.Count; place++) places[ids[place]] = place;
        }

        /// <summary>What the model answers to an image where that is another class than it has; else -1. Of a class that it does not know it says nothing.</summary>
        public static int WrongAnswer(DataDocument document, DataScores scores, int id)
        {
            if (scores == null || id >= scores.Count || !document.Has(id)) return -1;
            string label = document.NameOf(document.LabelOf(id));
            int answer = scores.AnswerOf(id);
            return scores.Model.Classes[answer] != label && scores.Model.Classes.Contains(label) ? answer : -1;
        }

        IEnumerable<int> Candidates(DataDocument document, DataScores scores, DuplicateImages duplicates)
        {
            switch (Show)
            {
                case DataShow.All: return Enumerable.Range(0, document.Images.Count);
                case DataShow.Duplicates: return duplicates == null ? Enumerable.Empty<int>() : Grouped(document, duplicates);
                default: return scores == null ? Enumerable.Empty<int>() : Show == DataShow.Unsure ? scores.Ascending : Wrong(document, scores);
            }
        }

        // By the doubt in their labels, from the greatest; those of one doubt with the surest answers first. In one pass, as the doubts are few.
        static IEnumerable<int> Wrong(DataDocument document, DataScores scores)
        {
            // Of each class here, which of the model's it is; -1 where the model does not know it.
            var known = new int[document.ClassEnd];
            for (int label = 0; label < known.Length; label++) known[label] = document.NameOf(label) is string name ? scores.Model.Classes.ToList().IndexOf(name) : -1;
            var byDoubt = new List<int>[DataScores.DoubtEnd];
            for (int i = scores.Count - 1; i >= 0; i--)
            {
                int id = scores.Ascending[i], label = document.LabelOf(id);
                if (label < 0 || known[label] < 0 || known[label] == scores.AnswerOf(id)) continue;
                int doubt = scores.DoubtOf(id, known[label]);
                (byDoubt[doubt] ??= new List<int>()).Add(id);
            }
            return byDoubt.Reverse().Where(each => each != null).SelectMany(each => each);
        }

        static IEnumerable<int> Grouped(DataDocument document, DuplicateImages duplicates)
        {
            IEnumerable<int[]> there = duplicates.Groups.Select(group => group.Where(document.Has).ToArray()).Where(group => group.Length > 1);
            return there.OrderBy(group => group.All(id => document.LabelOf(id) == document.LabelOf(group[0])) ? 1 : 0).SelectMany(group => group);
        }
    }
}

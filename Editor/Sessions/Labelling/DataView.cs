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

        static IEnumerable<int> Wrong(DataDocument document, DataScores scores)
        {
            // Of the model's classes, which they are here; and which classes here the model knows.
            int[] here = scores.Model.Classes.Select(document.IndexOf).ToArray();
            var known = new bool[document.ClassEnd];
            foreach (int label in here)
                if (label >= 0) known[label] = true;
            for (int i = scores.Count - 1; i >= 0; i--)
            {
                int id = scores.Ascending[i], label = document.LabelOf(id);
                if (label >= 0 && known[label] && here[scores.AnswerOf(id)] != label) yield return id;
            }
        }

        static IEnumerable<int> Grouped(DataDocument document, DuplicateImages duplicates)
        {
            IEnumerable<int[]> there = duplicates.Groups.Select(group => group.Where(document.Has).ToArray()).Where(group => group.Length > 1);
            return there.OrderBy(group => group.All(id => document.LabelOf(id) == document.LabelOf(group[0])) ? 1 : 0).SelectMany(group => group);
        }
    }
}

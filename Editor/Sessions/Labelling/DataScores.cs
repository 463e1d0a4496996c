using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What a model answers to images, by their numbers.</summary>
    sealed class DataScores
    {
        readonly int[] answers;
        readonly float[] confidences;

        public DataScores(Model model, int[] answers, float[] confidences)
        {
            Model = model;
            this.answers = answers;
            this.confidences = confidences;
            var order = new int[answers.Length];
            for (int id = 0; id < order.Length; id++) order[id] = id;
            // Equally sure answers stay in the images' order.
            Array.Sort(order, (a, b) => confidences[a] != confidences[b] ? confidences[a].CompareTo(confidences[b]) : a.CompareTo(b));
            Ascending = order;
        }

        public Model Model { get; }

        /// <summary>Images that were answered: those below this number.</summary>
        public int Count => answers.Length;

        /// <summary>The images, the least sure answers first.</summary>
        public IReadOnlyList<int> Ascending { get; }

        /// <summary>The likeliest class, an index into the model's.</summary>
        public int AnswerOf(int id) => answers[id];

        /// <summary>Its probability.</summary>
        public float ConfidenceOf(int id) => confidences[id];

        /// <summary>The same with answers to the images that came after.</summary>
        public DataScores With(int[] more, float[] moreConfidences)
        {
            var (allAnswers, allConfidences) = (new int[Count + more.Length], new float[Count + more.Length]);
            answers.CopyTo(allAnswers, 0);
            more.CopyTo(allAnswers, Count);
            confidences.CopyTo(allConfidences, 0);
            moreConfidences.CopyTo(allConfidences, Count);
            return new DataScores(Model, allAnswers, allConfidences);
        }
    }
}

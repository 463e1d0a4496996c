using System;
using System.Collections.Generic;

namespace Graft.Editing
{
    /// <summary>What a model answers to images, by their numbers.</summary>
    sealed class DataScores
    {
        /// <summary>Doubt in a class is below this.</summary>
        public const int DoubtEnd = 256;

        // Of a doubt, in a nat: 256 of them reach to a probability of 1e-14.
        const int Steps = 8;

        readonly int[] answers;
        readonly float[] confidences;
        readonly byte[] doubts;

        /// <param name="model">Who answers.</param>
        /// <param name="answers">Of each image the likeliest class.</param>
        /// <param name="confidences">Its probability.</param>
        /// <param name="doubts">Of each image the doubts in all classes, as <see cref="Doubt"/> says.</param>
        public DataScores(Model model, int[] answers, float[] confidences, byte[] doubts)
        {
            Model = model;
            this.answers = answers;
            this.confidences = confidences;
            this.doubts = doubts;
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

        /// <summary>How little the model believes that an image is of a class of its own.</summary>
        public int DoubtOf(int id, int modelClass) => doubts[id * Model.Classes.Count + modelClass];

        /// <summary>The surprise, -ln p, in eighths. Where nearly all answers are 99.9 % sure it still tells a slip of the pen from a wrong label.</summary>
        public static byte Doubt(float probability) => (byte)Math.Max(0, Math.Min(DoubtEnd - 1, Math.Round(-Steps * Math.Log(Math.Max(probability, 1e-30f)))));

        /// <summary>The same with answers to the images that came after.</summary>
        public DataScores With(DataScores more) => new DataScores(Model, Joined(answers, more.answers), Joined(confidences, more.confidences), Joined(doubts, more.doubts));

        static T[] Joined<T>(T[] a, T[] b)
        {
            var both = new T[a.Length + b.Length];
            a.CopyTo(both, 0);
            b.CopyTo(both, a.Length);
            return both;
        }
    }
}

using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>How a classifier did: its confusion matrix, and the figures that follow from it. Fractions are 0 to 1.</summary>
    public sealed class ClassificationReport
    {
        readonly int[,] confusion;

        /// <param name="classes">Names of all classes, true and predicted ones.</param>
        /// <param name="truths">True class of each example, an index into the names.</param>
        /// <param name="predictions">Predicted class of each example, likewise.</param>
        public ClassificationReport(IReadOnlyList<string> classes, IReadOnlyList<int> truths, IReadOnlyList<int> predictions)
        {
            Classes = classes;
            confusion = new int[classes.Count, classes.Count];
            for (int i = 0; i < truths.Count; i++) confusion[truths[i], predictions[i]]++;
            Count = truths.Count;
        }

        /// <summary>Their names: an index into them is a class of this report.</summary>
        public IReadOnlyList<string> Classes { get; }

        /// <summary>Examples.</summary>
        public int Count { get; }

        /// <summary>How many examples of one class were taken for another; of the same index, how many were right.</summary>
        public int Confusion(int truth, int prediction) => confusion[truth, prediction];

        /// <summary>Share of all examples that were taken for their own class; NaN where there is none.</summary>
        public double Accuracy => Indices.Sum(c => (double)confusion[c, c]) / Count;

        /// <summary>Share of those taken for the class, an index into <see cref="Classes"/>, that are of it; 0 where none was taken for it.</summary>
        public double Precision(int c) => Ratio(confusion[c, c], Indices.Sum(truth => confusion[truth, c]));

        /// <summary>Share of the class's examples that were taken for it; 0 where it has none.</summary>
        public double Recall(int c) => Ratio(confusion[c, c], Of(c));

        /// <summary>Mean of the precisions over the classes that the data has.</summary>
        public double MacroPrecision => Indices.Where(c => Of(c) > 0).Average(Precision);

        /// <summary>Mean of the recalls over the classes that the data has.</summary>
        public double MacroRecall => Indices.Where(c => Of(c) > 0).Average(Recall);

        IEnumerable<int> Indices => Enumerable.Range(0, Classes.Count);
        int Of(int truth) => Indices.Sum(prediction => confusion[truth, prediction]);
        static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
    }
}

using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>What must hold of a data set, each with the sentence that says what is wrong and what to do.</summary>
    static class DatasetChecks
    {
        /// <summary>Checks labels and names, copies the names, and returns how many examples there are.</summary>
        public static int Labels(int[] labels, ref IReadOnlyList<string> classes)
        {
            if (labels == null || labels.Length == 0) throw new DatasetException("There are no examples: give at least one, with its label.");
            classes = Frozen(classes);
            for (int i = 0; i < labels.Length; i++)
            {
                if (labels[i] >= 0 && labels[i] < classes.Count) continue;
                throw new DatasetException(
                    $"Example {i} has label {labels[i]}, but there are {classes.Count} classes: labels run from 0 to {classes.Count - 1}.");
            }
            return labels.Length;
        }

        /// <summary>Checks targets and returns how many examples there are.</summary>
        public static int Targets(float[] targets, int targetCount)
        {
            if (targetCount <= 0) throw new DatasetException($"Each example has {targetCount} targets: give at least one number to predict.");
            if (targets == null || targets.Length < targetCount)
                throw new DatasetException($"There are no examples: give at least {targetCount} targets, one example's worth.");
            int count = targets.Length / targetCount;
            Numbers("targets", targets, count, targetCount, "example");
            return count;
        }

        /// <summary>A copy of the names, so that the caller's list cannot change them; all must be given, and differ.</summary>
        public static IReadOnlyList<string> Frozen(IReadOnlyList<string> classes)
        {
            if (classes == null || classes.Count == 0) throw new DatasetException("There are no classes: give the name of at least one.");
            var seen = new HashSet<string>();
            foreach (string name in classes)
            {
                if (string.IsNullOrEmpty(name)) throw new DatasetException("A class has no name: give every class a name of at least one character.");
                if (!seen.Add(name)) throw new DatasetException($"Class \"{name}\" is named twice: give every class a name of its own.");
            }
            return System.Array.AsReadOnly(classes.ToArray());
        }

        /// <summary>An array must hold exactly one value per element of every example.</summary>
        public static void Length(string name, int length, int count, int each, string example)
        {
            if (each <= 0) throw new DatasetException($"An {example} holds nothing: give a shape with at least one element.");
            if (length == (long)count * each) return;
            throw new DatasetException(
                $"There are {length} {name} for {count} examples: {(long)count * each} are needed, {each} for each {example}.");
        }

        /// <summary>As <see cref="Length"/>, and every number must be finite.</summary>
        public static void Numbers(string name, float[] numbers, int count, int each, string example)
        {
            Length(name, numbers?.Length ?? 0, count, each, example);
            for (int i = 0; i < numbers.Length; i++)
            {
                if (!float.IsNaN(numbers[i]) && !float.IsInfinity(numbers[i])) continue;
                throw new DatasetException($"Example {i / each} has {numbers[i]} among its {name}: replace it with a finite number or leave the example out.");
            }
        }

        /// <summary>Only classification has labels.</summary>
        public static void HasClasses(Dataset data)
        {
            if (data.Labels == null) throw new DatasetException("This data set has targets instead of classes: make it with labels to select by class.");
        }

        /// <summary>For each class of the data set its place among the kept ones, or -1.</summary>
        public static int[] Relabelling(Dataset data, IReadOnlyList<string> kept)
        {
            int[] available = data.CountPerClass();
            kept = Frozen(kept);
            int[] labelOf = available.Select(_ => -1).ToArray();
            for (int i = 0; i < kept.Count; i++)
            {
                int label = data.Classes.ToList().IndexOf(kept[i]);
                if (label < 0) throw new DatasetException($"There is no class \"{kept[i]}\": choose from {string.Join(", ", data.Classes)}.");
                if (available[label] == 0)
                    throw new DatasetException($"Class \"{kept[i]}\" has no examples: leave it out; examples exist of {WithExamples(data, available)}.");
                labelOf[label] = i;
            }
            return labelOf;
        }

        static string WithExamples(Dataset data, int[] available) => string.Join(", ", data.Classes.Where((_, label) => available[label] > 0));
    }
}

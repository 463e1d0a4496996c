using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>The new classes and their examples. What is refused is refused in one sentence, and nothing changes then.</summary>
    sealed class TransferClasses
    {
        /// <summary>Characters of a name: more can neither be read nor are they one.</summary>
        public const int LongestName = 64;

        /// <summary>Classes.</summary>
        public const int MostClasses = 64;

        /// <summary>Examples of one class: more is work for a training of its own.</summary>
        public const int MostExamples = 5000;

        const int MostRemovals = 100;
        readonly List<TransferClass> classes = new List<TransferClass>();
        readonly List<Removal> removals = new List<Removal>();
        int nextClass = 1;
        long nextExample = 1;

        public IReadOnlyList<TransferClass> All => classes;

        /// <summary>What the next undo puts back; null where nothing was removed.</summary>
        public string Removed => removals.Count == 0 ? null : removals[removals.Count - 1].What;

        /// <summary>Examples of all classes.</summary>
        public int ExampleCount => classes.Sum(each => each.Examples.Count);

        /// <summary>Why a class cannot be called so, and what to do; null where it can.</summary>
        /// <param name="name">Spaces around it do not count.</param>
        /// <param name="known">Names that the model has and keeps.</param>
        /// <param name="except">The class that is to be renamed; null for a new one.</param>
        public string Objection(string name, IReadOnlyList<string> known, TransferClass except = null)
        {
            string trimmed = (name ?? "").Trim();
            if (trimmed.Length == 0) return "A class needs a name: type one, such as \"5\" or \"star\".";
            if (trimmed.Length > LongestName) return $"A class's name has at most {LongestName} characters, and this one has {trimmed.Length}: shorten it.";
            if (!IsText(trimmed)) return "A class's name has characters that are no text: type it anew.";
            if (trimmed == UnknownClass.Name) return $"No class can be called \"{trimmed}\", which is what a model says of what is none: choose another name.";
            if (classes.Any(each => each != except && each.Name == trimmed)) return $"There is a class \"{trimmed}\" already: give its examples there, or choose another name.";
            if (known.Contains(trimmed)) return $"The model knows \"{trimmed}\" already: choose another name, or drop the old classes.";
            if (except == null && classes.Count == MostClasses) return $"There are {MostClasses} classes, which is the most: remove one first.";
            return null;
        }

        /// <summary>A new class at the end; its name was found to be one.</summary>
        public TransferClass Add(string name)
        {
            var added = new TransferClass(nextClass++, name.Trim());
            classes.Add(added);
            return added;
        }

        /// <summary>One more example.</summary>
        /// <returns>Null where the class is full.</returns>
        public TransferExample AddExample(TransferClass to, byte[] pixels, ExampleOrigin origin, string name)
        {
            if (to.Examples.Count >= MostExamples) return null;
            var example = new TransferExample(nextExample++, pixels, origin, name);
            to.Insert(to.Examples.Count, example);
            return example;
        }

        public void Remove(TransferClass removed)
        {
            var removal = new Removal($"class \"{removed.Name}\" with {Examples(removed.Examples.Count)}", removed, classes.IndexOf(removed));
            classes.Remove(removed);
            Remember(removal);
        }

        /// <summary>Takes one example away, and says whether it was there.</summary>
        public bool RemoveExample(TransferClass of, long id)
        {
            int index = of.IndexOf(id);
            if (index < 0) return false;
            var removal = new Removal($"an example of \"{of.Name}\"", of, -1);
            removal.Examples.Add((index, of.Examples[index]));
            of.RemoveAt(index);
            Remember(removal);
            return true;
        }

        /// <summary>Takes all examples of a class away.</summary>
        public void RemoveExamples(TransferClass of)
        {
            if (of.Examples.Count == 0) return;
            var removal = new Removal($"{Examples(of.Examples.Count)} of \"{of.Name}\"", of, -1);
            for (int i = 0; i < of.Examples.Count; i++) removal.Examples.Add((i, of.Examples[i]));
            of.Clear();
            Remember(removal);
        }

        /// <summary>Puts back what was removed last.</summary>
        /// <returns>What is wrong with it, in one sentence: its class's name was given to another meanwhile, or the class itself has gone.</returns>
        public string Undo(IReadOnlyList<string> known)
        {
            Removal last = removals[removals.Count - 1];
            if (last.ClassIndex >= 0)
            {
                string objection = Objection(last.Of.Name, known);
                if (objection != null) return $"\"{last.Of.Name}\" cannot come back: {objection}";
                classes.Insert(Math.Min(last.ClassIndex, classes.Count), last.Of);
            }
            foreach ((int index, TransferExample example) in last.Examples) last.Of.Insert(index, example);
            removals.RemoveAt(removals.Count - 1);
            return null;
        }

        /// <summary>What a document had, instead of what is there.</summary>
        public void Restore(IReadOnlyList<(string name, List<(byte[] pixels, ExampleOrigin origin, string name)> examples)> saved)
        {
            classes.Clear();
            removals.Clear();
            foreach (var (name, examples) in saved)
            {
                TransferClass restored = Add(name);
                foreach (var (pixels, origin, from) in examples) AddExample(restored, pixels, origin, from);
            }
        }

        // The last one is undone first, so a class is there again before what was removed from it comes back into it.
        void Remember(Removal removal)
        {
            removals.Add(removal);
            if (removals.Count > MostRemovals) removals.RemoveAt(0);
        }

        static bool IsText(string name)
        {
            for (int i = 0; i < name.Length; i++)
            {
                if (char.IsControl(name[i])) return false;
                if (!char.IsSurrogate(name[i])) continue;
                if (i + 1 == name.Length || !char.IsSurrogatePair(name[i], name[i + 1])) return false;
                i++;
            }
            return true;
        }

        static string Examples(int count) => count == 1 ? "1 example" : $"{count} examples";
    }
}

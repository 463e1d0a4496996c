using System;
using System.Collections;
using System.Collections.Generic;
using System.Text;

namespace Graft
{
    /// <summary>
    /// What a player has shown, oldest first. Of a class that is full the oldest example makes room for the next. Not for several threads.
    /// </summary>
    public sealed class PersonalExamples : IReadOnlyList<PersonalExample>
    {
        /// <summary>Bytes (UTF-8) of a label, at most.</summary>
        public const int MostLabelBytes = 256;

        static readonly Encoding Utf8 = new UTF8Encoding(false, true);
        readonly List<PersonalExample> examples = new List<PersonalExample>();
        readonly List<string> labels = new List<string>();
        readonly int pixels, perClass, classes;

        internal PersonalExamples(int pixels, PersonalSettings settings)
        {
            this.pixels = pixels;
            perClass = settings.MaxExamplesPerClass;
            classes = settings.MaxClasses;
        }

        /// <inheritdoc/>
        public int Count => examples.Count;

        /// <summary>The example at a place, from the oldest at 0 on.</summary>
        public PersonalExample this[int index] => examples[index];

        /// <summary>The classes of the examples, in the order of their first ones.</summary>
        public IReadOnlyList<string> Labels => labels;

        /// <summary>Grows with each change, by which a game sees that there was one.</summary>
        public int Version { get; private set; }

        /// <summary>The number that the next example gets.</summary>
        internal long NextId { get; private set; } = 1;

        /// <summary>Examples of a class; 0 of one that is not there.</summary>
        public int CountOf(string label)
        {
            int count = 0;
            foreach (PersonalExample example in examples)
                if (example.Label == label) count++;
            return count;
        }

        /// <summary>Whether an example of the class can be added: its class is there already, or there is room for one more.</summary>
        public bool HasRoomFor(string label) => labels.Count < classes || labels.Contains(label);

        /// <summary>One more example; above its class's cap the oldest of the class goes.</summary>
        /// <param name="label">A class, of the shipped model or new.</param>
        /// <param name="pixels">As many bytes as the model has inputs; copied.</param>
        /// <returns>Its number.</returns>
        /// <exception cref="ArgumentException">The label is no name, the pixels are too few or too many, or there are too many classes.</exception>
        public long Add(string label, ReadOnlySpan<byte> pixels)
        {
            CheckLabel(label);
            if (pixels.Length != this.pixels) throw new ArgumentException($"An example has {pixels.Length} pixels, and the model takes {this.pixels}: give it in the model's input size.", nameof(pixels));
            if (!HasRoomFor(label)) throw new ArgumentException($"There are {labels.Count} classes already ({string.Join(", ", labels)}), which is the most: remove one.", nameof(label));
            if (CountOf(label) >= perClass) examples.RemoveAt(examples.FindIndex(example => example.Label == label));
            long id = NextId;
            Append(new PersonalExample(id, label, pixels.ToArray()));
            Changed();
            return id;
        }

        /// <summary>Deletes the example of that <see cref="PersonalExample.Id"/>, and says whether it was there.</summary>
        public bool Remove(long id)
        {
            int index = examples.FindIndex(example => example.Id == id);
            if (index < 0) return false;
            examples.RemoveAt(index);
            Changed();
            return true;
        }

        /// <summary>Deletes all examples of a class, and says how many there were.</summary>
        public int RemoveClass(string label)
        {
            int removed = examples.RemoveAll(example => example.Label == label);
            if (removed > 0) Changed();
            return removed;
        }

        /// <summary>Deletes every example.</summary>
        public void Clear()
        {
            if (examples.Count == 0) return;
            examples.Clear();
            Changed();
        }

        /// <inheritdoc/>
        public IEnumerator<PersonalExample> GetEnumerator() => examples.GetEnumerator();
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        internal PersonalExample[] ToArray() => examples.ToArray();

        /// <summary>What a file had: nothing has changed since then.</summary>
        internal void Restore(IReadOnlyList<PersonalExample> saved, long nextId)
        {
            foreach (PersonalExample example in saved) Append(example);
            NextId = nextId;
            CollectLabels();
        }

        void Append(PersonalExample example)
        {
            examples.Add(example);
            NextId = example.Id + 1;
        }

        void Changed()
        {
            Version++;
            CollectLabels();
        }

        void CollectLabels()
        {
            labels.Clear();
            foreach (PersonalExample example in examples)
                if (!labels.Contains(example.Label)) labels.Add(example.Label);
        }

        static void CheckLabel(string label)
        {
            if (string.IsNullOrEmpty(label)) throw new ArgumentException("An example has no label: name its class.", nameof(label));
            if (label == UnknownClass.Name) throw new ArgumentException($"No class can be called \"{label}\", which is what a model says of what is none: choose another name.", nameof(label));
            try
            {
                if (Utf8.GetByteCount(label) > MostLabelBytes) throw new ArgumentException($"A label has {Utf8.GetByteCount(label)} bytes, and {MostLabelBytes} is the limit: shorten it.", nameof(label));
            }
            catch (EncoderFallbackException broken)
            {
                throw new ArgumentException("A label is no valid text: half of a character is missing.", nameof(label), broken);
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// What a network learns from that gets new classes and keeps its old ones: images of the old, out of the model's memory or, of digits, drawn,
    /// beside examples of the new. Each class comes equally often; the classes are the old ones, then the new, as <see cref="TransferLearning.Extend"/>
    /// orders the outputs.
    /// </summary>
    public sealed class GraftData
    {
        // Of a class's remembered images one in so many decides when to stop, where something does.
        const int HeldBack = 8;

        // Drawn images of each digit, to learn from and to stop by.
        const int Drawn = 200, DrawnHeldBack = 30;

        GraftData(Dataset distinct, Dataset training, Dataset validation, string source)
        {
            Distinct = distinct;
            Training = training;
            Validation = validation;
            Source = source;
        }

        /// <summary>What is learned from: the classes balanced, the old ones first.</summary>
        public Dataset Training { get; }

        /// <summary>All images of the old classes and all training examples of the new, each once: what a memory of all classes is chosen from.</summary>
        public Dataset Distinct { get; }

        /// <summary>What decides when to stop: the classes balanced, in the same order; null where no validation examples were given.</summary>
        public Dataset Validation { get; }

        /// <summary>Where the old classes' images come from, in words, such as "a memory of 250 images".</summary>
        public string Source { get; }

        /// <summary>Puts old and new together. A model without a memory must be one of digits, which are drawn: 200 of each, and 30 to stop by.</summary>
        /// <param name="pretrained">The classifier; its memory is used where it has one.</param>
        /// <param name="training">Examples of new classes only: images as bytes, of the shape of the old ones.</param>
        /// <param name="validation">More of them, to stop by; null for none, and then all that is remembered is learned from.</param>
        /// <param name="seed">Draws digits, where there is no memory.</param>
        /// <exception cref="DatasetException">There are no images of the old classes, or they and the new ones do not go together.</exception>
        public static GraftData Of(Model pretrained, Dataset training, Dataset validation, ulong seed)
        {
            if (pretrained.Classes == null) throw new DatasetException("The model is a regression: it has no classes to keep.");
            DatasetChecks.HasClasses(training);
            string known = training.Classes.FirstOrDefault(pretrained.Classes.Contains);
            if (known != null) throw new DatasetException($"The model knows class \"{known}\" already: give examples of new classes only.");
            bool validates = validation != null;
            var (all, learned, held) = pretrained.Memory != null ? Remembered(pretrained.Memory, validates) : DrawnDigits(pretrained, seed);
            string source = pretrained.Memory != null ? $"a memory of {all.Count} images" : $"{learned.Count} drawn digits";
            return new GraftData(Joined(all, training), Joined(learned, training).Balanced(), validates ? Joined(held, validation.OfClasses(training.Classes)).Balanced() : null, source);
        }

        static (Dataset all, Dataset learned, Dataset held) Remembered(ExampleMemory memory, bool validates)
        {
            Dataset all = memory.ToDataset();
            var place = new int[memory.Classes.Count];
            List<int> first = new List<int>(), held = new List<int>();
            for (int i = 0; i < all.Count; i++) (place[all.Labels[i]]++ % HeldBack == HeldBack - 1 ? held : first).Add(i);
            // A memory of very few has none to spare: then it stops by what it learns from.
            return validates && held.Count > 0 ? (all, all.Select(first.ToArray()), all.Select(held.ToArray())) : (all, all, all);
        }

        static (Dataset all, Dataset learned, Dataset held) DrawnDigits(Model pretrained, ulong seed)
        {
            string none = $"The model carries no memory of its classes ({string.Join(", ", pretrained.Classes)})";
            Dataset digits = SyntheticDigits.Create(SyntheticDigits.ClassCount * (Drawn + DrawnHeldBack), seed);
            if (pretrained.Classes.Any(name => !digits.Classes.Contains(name))) throw new DatasetException($"{none}, and only digits can be drawn instead: save it with a memory.");
            if (pretrained.Network.Input.Count != digits.ExampleShape.Count) throw new DatasetException($"{none}, and digits are drawn as {digits.ExampleShape}, which is not its input of {pretrained.Network.Input}: save it with a memory.");
            int learned = SyntheticDigits.ClassCount * Drawn;
            Dataset old = digits.OfClasses(pretrained.Classes);
            return (old, digits.Take(0, learned).OfClasses(pretrained.Classes), digits.Take(learned, digits.Count - learned).OfClasses(pretrained.Classes));
        }

        static Dataset Joined(Dataset old, Dataset added)
        {
            if (added.Bytes == null || added.ExampleShape != old.ExampleShape)
                throw new DatasetException($"The images of the old classes are bytes of {old.ExampleShape}, and the new examples are {(added.Bytes == null ? "floats" : "bytes")} of {added.ExampleShape}: give them alike.");
            int[] labels = old.Labels.Concat(added.Labels.Select(label => old.Classes.Count + label)).ToArray();
            var pixels = new byte[old.Bytes.Length + added.Bytes.Length];
            Buffer.BlockCopy(old.Bytes, 0, pixels, 0, old.Bytes.Length);
            Buffer.BlockCopy(added.Bytes, 0, pixels, old.Bytes.Length, added.Bytes.Length);
            return Dataset.OfImages(pixels, old.ExampleShape, labels, old.Classes.Concat(added.Classes).ToArray());
        }
    }
}

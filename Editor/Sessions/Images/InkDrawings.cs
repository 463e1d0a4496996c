using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>What was drawn in the window, by class. Refused is told in a sentence; null is done.</summary>
    sealed class InkDrawings
    {
        public const int MostClasses = 100, MostDrawings = 2000, LongestName = 40;

        readonly List<InkClass> classes = new List<InkClass>();

        public IReadOnlyList<InkClass> Classes => classes;

        /// <summary>Changes with each change.</summary>
        public int Version { get; private set; }

        /// <summary>A new class.</summary>
        public string AddClass(string name)
        {
            name = name?.Trim();
            if (classes.Count == MostClasses) return $"There are {MostClasses} classes already, and no more are drawn here.";
            string objection = Objection(name, null);
            if (objection == null) classes.Add(new InkClass(name));
            return Changed(objection);
        }

        public string Rename(int index, string name)
        {
            name = name?.Trim();
            if (!Has(index)) return NoClass;
            string objection = Objection(name, classes[index]);
            if (objection == null) classes[index].Name = name;
            return Changed(objection);
        }

        public string RemoveClass(int index)
        {
            if (!Has(index)) return NoClass;
            classes.RemoveAt(index);
            return Changed(null);
        }

        /// <param name="index">The class's.</param>
        /// <param name="pixels">28 * 28 bytes, centred; taken over.</param>
        public string Add(int index, byte[] pixels)
        {
            if (!Has(index)) return NoClass;
            if (pixels.Length != DigitCentring.PixelCount) return $"A drawing has {DigitCentring.PixelCount} pixels, not {pixels.Length}.";
            if (pixels.All(pixel => pixel == 0)) return "There is nothing on the pad: draw first.";
            if (classes[index].Drawings.Count == MostDrawings) return $"\"{classes[index].Name}\" has {MostDrawings} drawings, and no more are kept: remove some.";
            classes[index].Add(pixels);
            return Changed(null);
        }

        public string Remove(int index, int drawing)
        {
            if (!Has(index) || drawing < 0 || drawing >= classes[index].Drawings.Count) return "There is no such drawing.";
            classes[index].RemoveAt(drawing);
            return Changed(null);
        }

        /// <summary>Replaces everything by what was kept.</summary>
        internal void Take(IEnumerable<InkClass> kept)
        {
            classes.Clear();
            classes.AddRange(kept);
            Changed(null);
        }

        /// <summary>A copy that no longer changes, for another thread.</summary>
        internal IReadOnlyList<InkClass> Copy() => classes.Select(each => new InkClass(each.Name, each.Drawings)).ToArray();

        /// <exception cref="DatasetException">Nothing is drawn.</exception>
        internal static Dataset Build(IReadOnlyList<InkClass> drawn)
        {
            InkClass[] with = drawn.Where(each => each.Drawings.Count > 0).ToArray();
            if (with.Length == 0) throw new DatasetException("Nothing is drawn yet: name a class, draw on the pad, and press Add.");
            int[] labels = with.SelectMany((each, label) => each.Drawings.Select(_ => label)).ToArray();
            var pixels = new byte[labels.Length * DigitCentring.PixelCount];
            int at = 0;
            foreach (byte[] drawing in with.SelectMany(each => each.Drawings)) drawing.CopyTo(pixels, DigitCentring.PixelCount * at++);
            return Dataset.OfImages(pixels, new Shape(DigitCentring.Side, DigitCentring.Side), labels, with.Select(each => each.Name).ToArray());
        }

        static string NoClass => "There is no such class: add one first.";

        bool Has(int index) => index >= 0 && index < classes.Count;

        string Objection(string name, InkClass self)
        {
            if (string.IsNullOrEmpty(name)) return "The class has no name: give it one of at least one character.";
            if (name.Length > LongestName) return $"The name has {name.Length} characters: give the class one of at most {LongestName}.";
            if (name == UnknownClass.Name) return $"\"{name}\" stands for what is none of the classes: give the class another name.";
            return classes.Any(each => each != self && each.Name == name) ? $"There is a class \"{name}\" already: give the class another name." : null;
        }

        string Changed(string objection)
        {
            if (objection == null) Version++;
            return objection;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>The commands that change a data set. What is refused says why; each that is not can be undone.</summary>
    sealed class DataEditing
    {
        public const int LongestName = InkDrawings.LongestName;

        readonly DataDesk desk;
        readonly SessionNews news;

        public DataEditing(DataDesk desk, SessionNews news)
        {
            this.desk = desk;
            this.news = news;
        }

        /// <summary>What the next undo takes back, in words; null for nothing.</summary>
        public string Undoes => desk.Document.History.Last?.Text;

        /// <summary>What the next redo makes again, in words; null for nothing.</summary>
        public string Redoes => desk.Document.History.Next?.Text;

        DataDocument Document => desk.Document;

        /// <summary>Gives images a class.</summary>
        public bool Relabel(IReadOnlyList<int> ids, int label)
        {
            if (Document.NameOf(label) == null) return news.Refuse("There is no such class: add it first.");
            if (ids.Count == 0) return news.Refuse("No image is chosen: choose some first.");
            int[] others = ids.Where(id => Document.Has(id) && Document.LabelOf(id) != label).ToArray();
            if (others.Length > 0) Apply(Edit($"label {Images(others.Length)} \"{Document.NameOf(label)}\"", others, label));
            return true;
        }

        /// <summary>Gives images a class by its name, which may be new.</summary>
        public bool Relabel(IReadOnlyList<int> ids, string name)
        {
            name = name?.Trim();
            int label = Document.IndexOf(name);
            if (label >= 0) return Relabel(ids, label);
            string objection = Objection(name);
            if (objection != null) return news.Refuse(objection);
            if (ids.Count == 0) return news.Refuse("No image is chosen: choose some first.");
            return Apply(Edit($"label {Images(ids.Count)} \"{name}\"", ids.Where(Document.Has).ToArray(), Document.ClassEnd, (Document.ClassEnd, null, name)));
        }

        /// <summary>Gives each image its own class, by its name.</summary>
        /// <param name="text">What that does, in words.</param>
        /// <param name="labels">Images, and the names of classes, which may be new.</param>
        public bool Relabel(string text, IReadOnlyList<(int id, string name)> labels)
        {
            var others = labels.Where(each => Document.Has(each.id) && Document.NameOf(Document.LabelOf(each.id)) != each.name).ToArray();
            if (others.Length == 0) return true;
            string[] added = others.Select(each => each.name).Distinct().Where(name => Document.IndexOf(name) < 0).ToArray();
            int[] ids = Array.ConvertAll(others, each => each.id), after = Array.ConvertAll(others, each => Document.IndexOf(each.name) is int known && known >= 0 ? known : Document.ClassEnd + Array.IndexOf(added, each.name));
            return Apply(new DataEdit(text, ids, Array.ConvertAll(ids, Document.LabelOf), after, added.Select((name, i) => (Document.ClassEnd + i, (string)null, name)).ToArray()));
        }

        /// <summary>Takes images away.</summary>
        public bool Delete(IReadOnlyList<int> ids)
        {
            int[] there = ids.Where(Document.Has).ToArray();
            if (there.Length == 0) return news.Refuse("No image is chosen: choose some first.");
            int[] before = Array.ConvertAll(there, Document.LabelOf);
            return Apply(new DataEdit($"delete {Images(there.Length)}", there, before, Array.ConvertAll(before, label => ~label)));
        }

        /// <summary>Adds what is drawn on a pad to a class, which may be new.</summary>
        public bool AddDrawn(InkCanvas pad, string name)
        {
            name = name?.Trim();
            var shape = new Shape(DigitCentring.Side, DigitCentring.Side);
            if (Document.Images.Shape is Shape known && known != shape) return news.Refuse($"The images are {known}, and what is drawn becomes 28 x 28: draw for a data set of such images.");
            int label = Document.IndexOf(name);
            string objection = label < 0 ? Objection(name) : null;
            if (objection != null) return news.Refuse(objection);
            var pixels = new byte[DigitCentring.PixelCount];
            if (!pad.Render(pixels)) return news.Refuse($"The pad is empty: draw a \"{name}\" first.");
            return Added(pixels, shape, new[] { label < 0 ? Document.ClassEnd : label }, $"add a drawn \"{name}\"", label < 0 ? new[] { (Document.ClassEnd, (string)null, name) } : null);
        }

        /// <summary>Adds images with their classes, by their names.</summary>
        /// <param name="data">The images; taken over.</param>
        /// <param name="from">Where they come from, in words.</param>
        public bool Add(Dataset data, string from)
        {
            var classes = new List<(int, string, string)>();
            var label = new int[data.Classes.Count];
            for (int i = 0; i < label.Length; i++)
            {
                label[i] = Document.IndexOf(data.Classes[i]);
                if (label[i] >= 0) continue;
                label[i] = Document.ClassEnd + classes.Count;
                classes.Add((label[i], null, data.Classes[i]));
            }
            return Added(data.Bytes, data.ExampleShape, Array.ConvertAll(data.Labels, each => label[each]), $"add {Images(data.Count)} of {from}", classes.ToArray());
        }

        public bool AddClass(string name)
        {
            name = name?.Trim();
            string objection = Objection(name);
            return objection == null ? Apply(DataEdit.OfClass($"add the class \"{name}\"", Document.ClassEnd, null, name)) : news.Refuse(objection);
        }

        public bool RenameClass(int label, string name)
        {
            name = name?.Trim();
            string before = Document.NameOf(label);
            if (before == null) return news.Refuse("There is no such class: choose another.");
            if (before == name) return true;
            string objection = Objection(name);
            return objection == null ? Apply(DataEdit.OfClass($"rename \"{before}\" to \"{name}\"", label, before, name)) : news.Refuse(objection);
        }

        /// <summary>Takes a class away that has no images.</summary>
        public bool RemoveClass(int label)
        {
            DataClass removed = Document.Classes.FirstOrDefault(each => each.Index == label);
            if (removed == null) return news.Refuse("There is no such class: choose another.");
            if (removed.Count > 0) return news.Refuse($"\"{removed.Name}\" has {Images(removed.Count)}: label them otherwise or delete them first.");
            return Apply(DataEdit.OfClass($"remove the class \"{removed.Name}\"", label, removed.Name, null));
        }

        public bool Undo()
        {
            if (Undoes == null) return news.Refuse("There is nothing to undo.");
            desk.Undo();
            news.Done();
            return true;
        }

        public bool Redo()
        {
            if (Redoes == null) return news.Refuse("There is nothing to redo.");
            desk.Redo();
            news.Done();
            return true;
        }

        bool Added(byte[] pixels, Shape shape, int[] after, string text, (int, string, string)[] classes)
        {
            int first;
            try
            {
                first = desk.Store(pixels, shape);
            }
            catch (DatasetException problem)
            {
                return news.Refuse(problem.Message);
            }
            return Apply(new DataEdit(text, Enumerable.Range(first, after.Length).ToArray(), Array.ConvertAll(after, label => ~label), after, classes ?? Array.Empty<(int, string, string)>()));
        }

        DataEdit Edit(string text, int[] ids, int label, params (int, string, string)[] classes)
        {
            var after = new int[ids.Length];
            Array.Fill(after, label);
            return new DataEdit(text, ids, Array.ConvertAll(ids, Document.LabelOf), after, classes);
        }

        bool Apply(DataEdit edit)
        {
            desk.Apply(edit);
            news.Done();
            return true;
        }

        string Objection(string name) =>
            string.IsNullOrEmpty(name) ? "The class has no name: give it one of at least one character."
            : name.Length > LongestName ? $"The name has {name.Length} characters: give the class one of at most {LongestName}."
            : Document.IndexOf(name) >= 0 ? $"There is a class \"{name}\" already: give the class another name, or label the images \"{name}\"." : null;

        static string Images(int count) => count == 1 ? "1 image" : $"{count} images";
    }
}

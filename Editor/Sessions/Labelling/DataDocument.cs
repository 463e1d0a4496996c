using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A data set that is worked on: images that are never copied, over them the class of each, and the edits that made it so.</summary>
    sealed class DataDocument
    {
        readonly List<string> names = new List<string>();
        readonly List<int> counts = new List<int>();
        int[] labels = Array.Empty<int>();

        /// <summary>Nothing yet.</summary>
        public DataDocument()
        {
        }

        /// <summary>A data set as it was read.</summary>
        public DataDocument(Dataset original)
        {
            if (original == null) return;
            Original = original;
            Images.Add(original.Bytes, original.ExampleShape);
            labels = (int[])original.Labels.Clone();
            names.AddRange(original.Classes);
            counts.AddRange(original.CountPerClass());
        }

        /// <summary>What it began with; null for nothing.</summary>
        public Dataset Original { get; }

        /// <summary>All images, those too that are not there now.</summary>
        public ImageStore Images { get; } = new ImageStore();
        public DataHistory History { get; } = new DataHistory();

        /// <summary>Images that are there.</summary>
        public int Count => counts.Sum();

        /// <summary>Classes that are there, in their order.</summary>
        public IReadOnlyList<DataClass> Classes => Enumerable.Range(0, names.Count).Where(index => names[index] != null).Select(index => new DataClass(index, names[index], counts[index])).ToArray();

        /// <summary>Numbers of classes are below this; some may be there no more.</summary>
        public int ClassEnd => names.Count;

        /// <summary>A class's name; null where it is not there.</summary>
        public string NameOf(int label) => label >= 0 && label < names.Count ? names[label] : null;

        /// <summary>The class of this name; -1 for none.</summary>
        public int IndexOf(string name) => names.IndexOf(name);

        /// <summary>An image's class; negative where the image is not there.</summary>
        public int LabelOf(int id) => labels[id];
        public bool Has(int id) => id >= 0 && id < Images.Count && labels[id] >= 0;

        /// <summary>Takes images in, which are not there before an edit says so.</summary>
        /// <returns>The number of the first.</returns>
        public int Store(byte[] pixels, Shape shape)
        {
            int first = Images.Add(pixels, shape);
            if (labels.Length < Images.Count) Array.Resize(ref labels, Math.Max(Images.Count, 2 * labels.Length));
            for (int id = first; id < Images.Count; id++) labels[id] = ~0;
            return first;
        }

        /// <summary>Makes an edit.</summary>
        public void Apply(DataEdit edit)
        {
            History.Add(edit);
            Set(edit, edit.After, each => each.after);
        }

        public void Undo()
        {
            DataEdit edit = History.Last;
            History.Back();
            Set(edit, edit.Before, each => each.before);
        }

        public void Redo()
        {
            DataEdit edit = History.Next;
            History.Forth();
            Set(edit, edit.After, each => each.after);
        }

        /// <summary>As it is now, to be made a data set on another thread.</summary>
        public DataSnapshot Snapshot() => new DataSnapshot(Images.Reader(), Images.Shape, labels.AsSpan(0, Images.Count).ToArray(), names.ToArray());

        void Set(DataEdit edit, int[] to, Func<(int index, string before, string after), string> name)
        {
            foreach (var each in edit.Classes)
            {
                while (names.Count <= each.index)
                {
                    names.Add(null);
                    counts.Add(0);
                }
                names[each.index] = name(each);
            }
            for (int i = 0; i < edit.Ids.Length; i++)
            {
                int id = edit.Ids[i];
                if (labels[id] >= 0) counts[labels[id]]--;
                labels[id] = to[i];
                if (to[i] >= 0) counts[to[i]]++;
            }
        }
    }
}

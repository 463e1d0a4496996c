using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>The part of a session that gathers: classes are named, and examples come from a pad, from files and from MNIST. What is refused is told, and nothing changes then.</summary>
    sealed class TransferExamples
    {
        const ulong Seed = 1;
        const int FullyTold = 3;
        static readonly TimeSpan DecodingTime = TimeSpan.FromMilliseconds(8);

        readonly TransferContent content;
        readonly SessionNews news;
        readonly ExampleIntake intake;
        readonly string data;
        readonly List<string> refused = new List<string>();

        /// <param name="content">What it adds to.</param>
        /// <param name="news">Where it tells what it did.</param>
        /// <param name="pictures">Reads picture files.</param>
        /// <param name="data">Where MNIST may lie; null where nobody knows.</param>
        public TransferExamples(TransferContent content, SessionNews news, IPictureDecoder pictures, string data)
        {
            this.content = content;
            this.news = news;
            this.data = data;
            intake = new ExampleIntake(pictures, data);
        }

        /// <summary>Raised when classes or examples have changed.</summary>
        public event Action Changed;

        public IReadOnlyList<TransferClass> Classes => content.Classes.All;

        /// <summary>Examples of all classes.</summary>
        public int Count => content.Classes.ExampleCount;

        /// <summary>What the next undo puts back, in words; null where nothing was removed.</summary>
        public string Removed => content.Classes.Removed;

        /// <summary>Whether MNIST is at hand.</summary>
        public bool HasMnist => intake.HasMnist;

        /// <summary>Examples on their way in, in words; null where there are none.</summary>
        public string Incoming => intake.Doing;

        /// <summary>A new class; null where it cannot be called so.</summary>
        public TransferClass AddClass(string name)
        {
            string objection = content.Classes.Objection(name, content.Known);
            if (objection != null)
            {
                news.Refuse(objection);
                return null;
            }
            TransferClass added = content.Classes.Add(name);
            Edited();
            return added;
        }

        /// <summary>A class with a name that nobody has: the next digit beside a model of digits, else "class 1", "class 2" …</summary>
        public TransferClass AddClass()
        {
            IEnumerable<string> names = Enumerable.Range(1, TransferClasses.MostClasses + 1).Select(number => "class " + number);
            IReadOnlyList<string> old = content.Pretrained?.Model.Classes;
            if (old != null && old.All(TransferOrder.IsDigit)) names = Enumerable.Range(0, 10).Select(digit => digit.ToString()).Concat(names);
            return AddClass(names.First(name => Classes.All(each => each.Name != name) && (old == null || !old.Contains(name))));
        }

        public bool Rename(TransferClass renamed, string name)
        {
            if ((name ?? "").Trim() == renamed.Name) return true;
            string objection = content.Classes.Objection(name, content.Known, renamed);
            if (objection != null) return news.Refuse(objection);
            renamed.Name = name.Trim();
            Edited();
            return true;
        }

        public void Remove(TransferClass removed)
        {
            content.Classes.Remove(removed);
            Edited();
        }

        /// <summary>What is drawn on a pad, as an example.</summary>
        public bool AddDrawn(TransferClass to, InkCanvas pad)
        {
            var pixels = new byte[DigitCentring.PixelCount];
            return pad.Render(pixels) ? Add(to, pixels) : news.Refuse($"The pad is empty: draw an example of \"{to.Name}\" first.");
        }

        /// <summary>An image of 28 * 28 bytes, centred, as an example.</summary>
        public bool AddDrawn(TransferClass to, ReadOnlySpan<byte> pixels) => pixels.Length == DigitCentring.PixelCount
            ? Add(to, pixels.ToArray()) : news.Refuse($"An example has {DigitCentring.PixelCount} pixels, 28x28, and this one {pixels.Length}: centre it with InkCanvas or InkImage.");

        /// <summary>Picture files of any size, dark on light or light on dark, folders of them, and IDX files.</summary>
        public void AddFiles(TransferClass to, IReadOnlyList<string> paths)
        {
            intake.AddFiles(to, paths, refused);
            news.Done();
            Tell();
        }

        /// <summary>A class for each folder within a folder, called as it is, with its pictures.</summary>
        public bool AddFolders(string folder)
        {
            IReadOnlyList<string> found = ExampleFiles.ClassFolders(folder);
            if (found.Count == 0) return news.Refuse($"{folder} has no folders with PNG or JPEG files: make one for each class, called as the class is.");
            foreach (string each in found)
            {
                string name = System.IO.Path.GetFileName(each).Trim();
                TransferClass to = Classes.FirstOrDefault(known => known.Name == name);
                string objection = to == null ? content.Classes.Objection(name, content.Known) : null;
                if (objection != null) refused.Add(objection);
                else intake.AddFiles(to ?? content.Classes.Add(name), new[] { each }, refused);
            }
            Edited();
            Tell();
            return true;
        }

        /// <summary>Training images of MNIST, of the digit that the class is called as, that it does not have yet.</summary>
        public bool AddFromMnist(TransferClass to, int count, ulong seed = Seed)
        {
            if (!TransferOrder.IsDigit(to.Name)) return news.Refuse($"MNIST has the digits 0 to 9, and this class is called \"{to.Name}\": call it as the digit is, or draw its examples.");
            if (!MnistFiles.AreIn(data)) return news.Refuse($"MNIST's four files are not in {data ?? "any folder that was named"}: put them there, or draw examples.");
            if (count < 1) return news.Refuse($"{count} images of MNIST cannot be taken: ask for 1 or more, such as 100.");
            intake.AddMnist(to, to.Name, count, seed);
            news.Done();
            return true;
        }

        /// <summary>Takes one example away; it can be put back.</summary>
        public void RemoveExample(TransferClass of, long id)
        {
            if (content.Classes.RemoveExample(of, id)) Edited();
        }

        /// <summary>Takes all examples of a class away; they can be put back.</summary>
        public void RemoveExamples(TransferClass of)
        {
            content.Classes.RemoveExamples(of);
            Edited();
        }

        /// <summary>Puts back what was removed last.</summary>
        public bool Undo()
        {
            if (Removed == null) return news.Refuse("Nothing was removed that could be put back.");
            string objection = content.Classes.Undo(content.Known);
            if (objection != null) return news.Refuse(objection);
            Edited();
            return true;
        }

        /// <summary>Takes in what has come.</summary>
        public void Update()
        {
            if (!intake.IsBusy) return;
            bool more = false;
            if (intake.Advance(DecodingTime, (to, pixels, origin, name) => more |= Take(to, pixels, origin, name), refused)) news.Changed();
            if (more) Changed?.Invoke();
            Tell();
        }

        /// <summary>What has not come is left out.</summary>
        public void Forget() => intake.Clear();

        bool Add(TransferClass to, byte[] pixels)
        {
            if (!Take(to, pixels, ExampleOrigin.Drawn, "")) return Tell();
            Edited();
            return true;
        }

        bool Take(TransferClass to, byte[] pixels, ExampleOrigin origin, string name)
        {
            if (content.Classes.AddExample(to, pixels, origin, name) != null) return true;
            string full = $"\"{to.Name}\" has {TransferClasses.MostExamples} examples, which is the most: remove some first.";
            if (!refused.Contains(full)) refused.Add(full);
            return false;
        }

        // All that was refused since something was last on its way; the first few in full.
        bool Tell()
        {
            if (refused.Count > 0)
                news.Refuse(string.Join(" ", refused.Take(FullyTold)) + (refused.Count > FullyTold ? $" {refused.Count - FullyTold} more were left out." : ""));
            if (!intake.IsBusy) refused.Clear();
            return false;
        }

        void Edited()
        {
            news.Done();
            Changed?.Invoke();
        }
    }
}

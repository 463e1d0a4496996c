using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>Images on their way into a data set: chosen as in every window, read beside the editor, and taken in when their user says so.</summary>
    sealed class DataImport : IImageUser
    {
        readonly SessionNews news;
        readonly SessionLog log = new SessionLog();
        readonly LatestWork<Func<Dataset>, Dataset> choosing = new LatestWork<Func<Dataset>, Dataset>(choose => choose());
        string from;

        public DataImport(SessionNews news, IPictureDecoder pictures, string mnist)
        {
            this.news = news;
            Images = new ImageSource(pictures, new InkDrawings(), mnist, log);
        }

        public DataSettings Data { get; private set; } = new DataSettings();
        public ImageSource Images { get; }

        /// <summary>Whether images are being chosen: only then are any read.</summary>
        public bool IsOpen { get; private set; }

        /// <summary>What is under way, in words; null for nothing.</summary>
        public string Doing => IsOpen && Images.IsReading ? "Reading images" : choosing.IsBusy ? "Adding images" : null;

        /// <summary>What stands in the way of adding; null where nothing does.</summary>
        public string Obstacle => Images.IsReading ? "The images are being read: wait for them." : Images.Problem ?? (Images.All == null ? "There are no images yet: choose some." : Taken == 0 ? "No class is taken: take at least one." : null);

        /// <summary>What was left out of a folder of pictures, and why.</summary>
        public IReadOnlyList<LogLine> Log => log.Lines;

        /// <summary>How many images would be added.</summary>
        public int Taken => Images.Classes(Data).Where(each => each.Taken).Sum(each => each.Count);

        public void SetOpen(bool opens)
        {
            IsOpen = opens;
            news.Done();
        }

        public bool ChangeData(Action<DataSettings> change)
        {
            var changed = new DataSettings();
            var written = new SettingsWriter();
            Data.Describe(written);
            changed.Describe(new SettingsReader(written.ToString()));
            change(changed);
            Data = changed;
            if (IsOpen) Images.Update(Data);
            news.Done();
            return true;
        }

        public bool Reread()
        {
            Images.Reread();
            news.Done();
            return true;
        }

        public bool FindMnist(string folder)
        {
            if (!MnistFiles.AreIn(folder)) return news.Refuse($"{folder} does not hold MNIST's four files: choose the folder that does.");
            Images.Mnist = folder;
            return Reread();
        }

        /// <summary>Adds the images of the classes that are taken, as soon as they are gathered.</summary>
        public bool Add()
        {
            if (Obstacle != null) return news.Refuse(Obstacle);
            Dataset all = Images.All;
            string[] taken = Images.Classes(Data).Where(each => each.Taken).Select(each => each.Name).ToArray();
            from = Images.Description;
            // All of them are taken as they are; of some a copy is made.
            choosing.Ask(() => taken.Length == all.CountPerClass().Count(count => count > 0) ? all : all.OfClasses(taken));
            SetOpen(false);
            return true;
        }

        /// <summary>Adds digits that Graft draws.</summary>
        public void AddDigits(int count)
        {
            from = "drawn digits";
            choosing.Ask(() => SyntheticDigits.Create(count, Data.Seed));
            news.Done();
        }

        /// <summary>What has not come is left out.</summary>
        public void Forget() => choosing.Forget();

        /// <summary>Takes over what was read and gathered; never waits.</summary>
        /// <returns>Whether anything changed.</returns>
        public bool Update(Func<Dataset, string, bool> add)
        {
            bool changed = IsOpen && Images.Update(Data);
            changed |= log.Update();
            if (!choosing.Take(out Dataset chosen, out Exception failure)) return changed;
            if (failure == null) add(chosen, from);
            else news.Refuse($"The images cannot be added ({failure.Message.TrimEnd('.')}): choose fewer.");
            return true;
        }
    }
}

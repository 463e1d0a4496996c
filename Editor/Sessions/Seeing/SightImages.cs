using System;

namespace Graft.Editing
{
    /// <summary>Images that are looked at one after the other, instead of a drawing. They are read when the first is asked for.</summary>
    sealed class SightImages : IImageUser
    {
        readonly SessionNews news;
        readonly LatestWork<SightSearch, int> searching = new LatestWork<SightSearch, int>(search => search.Run());
        DataSettings data = new DataSettings { Count = 1000 };
        Model model;
        SightSearch search;
        int step;
        bool onlyWrong;

        public SightImages(SessionNews news, SessionFolders folders, IPictureDecoder pictures)
        {
            this.news = news;
            Images = new ImageSource(pictures, new InkDrawings(), folders.Data, new SessionLog());
        }

        /// <summary>Raised when another image is looked at.</summary>
        public event Action Changed;

        public ImageSource Images { get; }
        public DataSettings Data => data;

        /// <summary>Which of the images is looked at; -1 for none.</summary>
        public int Number { get; private set; } = -1;

        /// <summary>Whether images are wanted, and read where there are none.</summary>
        public bool IsBrowsing { get; private set; }

        /// <summary>Whether a wrong answer is being looked for.</summary>
        public bool IsSearching => search != null;

        /// <summary>The image's class, as it is labelled; null where none is looked at.</summary>
        public string Truth => Number >= 0 ? Images.All.Classes[Images.All.Labels[Number]] : null;

        /// <summary>28 * 28 bytes of its own; null where none is looked at.</summary>
        public byte[] Current => Number < 0 ? null : Images.All.Bytes.AsSpan(Number * DigitCentring.PixelCount, DigitCentring.PixelCount).ToArray();

        /// <summary>The model that looks; null for none.</summary>
        public void Use(Model looking)
        {
            model = looking;
            StopSearching();
        }

        /// <summary>Looks at the next image or the one before, as soon as there are images.</summary>
        /// <param name="by">1, or -1.</param>
        /// <param name="wrong">Passes over those that the model answers rightly.</param>
        public bool Browse(int by, bool wrong = false)
        {
            if (model == null) return news.Refuse("Choose a model first.");
            StopSearching();
            (step, onlyWrong, IsBrowsing) = (by, wrong, true);
            news.Done();
            Images.Update(data);
            Step();
            return true;
        }

        /// <summary>Looks at the drawing again.</summary>
        public void Leave()
        {
            StopSearching();
            (Number, step, IsBrowsing) = (-1, 0, false);
        }

        public bool ChangeData(Action<DataSettings> change)
        {
            bool wasLooking = Number >= 0;
            Leave();
            change(data);
            (IsBrowsing, step, onlyWrong) = (true, wasLooking ? 1 : 0, false);
            Images.Update(data);
            news.Done();
            if (wasLooking) Changed?.Invoke();
            return true;
        }

        public bool Reread()
        {
            Images.Reread();
            return ChangeData(_ => { });
        }

        public bool FindMnist(string folder)
        {
            if (!MnistFiles.AreIn(folder)) return news.Refuse($"{folder} does not hold MNIST's four files: choose the folder that does.");
            Images.Mnist = folder;
            return Reread();
        }

        /// <summary>Takes over what was read and found; never waits.</summary>
        public void Update()
        {
            if (IsBrowsing && Images.Update(data))
            {
                news.Changed();
                Step();
            }
            if (!searching.Take(out int found, out Exception failure) || search == null) return;
            search = null;
            if (failure != null) news.Refuse($"The images cannot be answered ({failure.Message.TrimEnd('.')}): choose others.");
            else if (found < 0) news.Refuse("The model answers all of these images rightly: choose others.");
            else Show(found);
        }

        public void Describe(ISettingFields fields) => data.Describe(fields);

        void Step()
        {
            if (step == 0 || Images.All == null) return;
            (int by, int count) = (step, Images.All.Count);
            step = 0;
            if (Images.All.ExampleShape.Count != DigitCentring.PixelCount || Images.All.Bytes == null || Images.All.Labels == null)
            {
                news.Refuse($"These are images of {Images.All.ExampleShape}, and the model takes 28x28 pixels: choose other images.");
                return;
            }
            int from = ((Number < 0 && by < 0 ? 0 : Number) + by + count) % count;
            if (!onlyWrong)
            {
                Show(from);
                return;
            }
            searching.Ask(search = new SightSearch(model, Images.All, from, by));
            news.Changed();
        }

        void Show(int number)
        {
            Number = number;
            news.Done();
            Changed?.Invoke();
        }

        void StopSearching()
        {
            search?.Cancel();
            search = null;
        }
    }
}

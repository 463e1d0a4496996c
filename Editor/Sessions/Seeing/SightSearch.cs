using System;

namespace Graft.Editing
{
    /// <summary>Looks for the next image that a model answers wrongly. Images of classes that it does not know are passed over.</summary>
    sealed class SightSearch
    {
        readonly Model model;
        readonly Dataset images;
        readonly int from, by;
        volatile bool isCancelled;

        public SightSearch(Model model, Dataset images, int from, int by)
        {
            this.model = model;
            this.images = images;
            this.from = from;
            this.by = by;
        }

        public void Cancel() => isCancelled = true;

        /// <summary>Answers one image after the other, once around.</summary>
        /// <returns>Its number; -1 where there is none.</returns>
        public int Run()
        {
            using var predictor = new Predictor(model);
            for (int i = 0, at = from; i < images.Count && !isCancelled; i++, at = (at + by + images.Count) % images.Count)
            {
                string truth = images.Classes[images.Labels[at]];
                if (!Knows(truth)) continue;
                Recognition answer = predictor.Recognise(images.Bytes.AsSpan(at * DigitCentring.PixelCount, DigitCentring.PixelCount));
                if (!answer.IsKnown || answer.Label != truth) return at;
            }
            return -1;
        }

        bool Knows(string name)
        {
            for (int i = 0; i < model.Classes.Count; i++)
                if (model.Classes[i] == name) return true;
            return false;
        }
    }
}

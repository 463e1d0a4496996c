using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A compression to be done, as it was when Compress or Refine was pressed.</summary>
    sealed class CompressOrder
    {
        readonly CompressSettings settings;
        readonly Dataset images;

        /// <param name="subject">The model.</param>
        /// <param name="settings">A copy that no longer changes.</param>
        /// <param name="images">All images at hand.</param>
        /// <param name="description">What they are.</param>
        public CompressOrder(OpenedModel subject, CompressSettings settings, Dataset images, string description)
        {
            Subject = subject;
            this.settings = settings;
            this.images = images;
            Description = description;
        }

        public OpenedModel Subject { get; }
        public string Description { get; }
        public string Device => settings.Device;
        public int Rounds => settings.Rounds;

        /// <summary>How, as text.</summary>
        public string Settings => settings.Write();

        public CompressionSettings Build() => settings.Build();

        /// <summary>The model, if it has classes.</summary>
        /// <exception cref="ShapeException">It has none.</exception>
        public static OpenedModel Classifier(OpenedModel read) => read.Model.Classes != null ? read : throw new ShapeException($"{read.Title} predicts numbers and has no classes: choose a classifier, such as digits-0-4.graft.");

        /// <summary>What stands in the way of it, and what to do; null where it can begin.</summary>
        public static string Obstacle(OpenedModel subject, CompressSettings settings, IReadOnlyList<ClassCount> classes, Shape image)
        {
            if (settings.Problem != null) return settings.Problem;
            if (image.Count != subject.Model.Network.Input.Count) return $"The images are {image}, and {subject.Title} takes {subject.Model.Network.Input}: choose images of that size.";
            foreach (string name in subject.Model.Classes)
            {
                ClassCount found = classes.FirstOrDefault(each => each.Name == name);
                if (found == null) return $"{subject.Title} knows \"{name}\", and no image shows it: choose images of all that the model knows.";
                if (!found.Taken) return $"{subject.Title} knows \"{name}\", which is left out of the images: take it, or the model would forget it.";
                if (found.Count < 2) return $"\"{name}\" has one image, and some are to be kept for validation: add images of it.";
            }
            return null;
        }

        /// <summary>Images to train on, to measure on, and of nothing that the model knows where it learned to tell these.</summary>
        public (Dataset Training, Dataset Validation, Dataset Unknown) Prepare()
        {
            (Dataset training, Dataset validation) = Parts(images);
            return (training, validation, Subject.Model.Calibration?.UnknownLogit == null ? null : Unknowns.Training(training.Count, settings.Seed));
        }

        /// <summary>The images that accuracy is measured on.</summary>
        public Dataset Validation() => Parts(images).Validation;

        (Dataset Training, Dataset Validation) Parts(Dataset all)
        {
            (Dataset validation, Dataset training) = Split.ByFraction(all.OfClasses(Subject.Model.Classes), settings.Data.Validation, settings.Seed, stratified: true);
            return (training, validation);
        }
    }
}

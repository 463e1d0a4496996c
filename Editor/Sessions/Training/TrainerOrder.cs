using System.Collections.Generic;
using System.Linq;

namespace Graft.Editing
{
    /// <summary>A training to be done, as it was when Train was pressed.</summary>
    sealed class TrainerOrder
    {
        // In a checkpoint's metadata: what a session needs to go on from it.
        const string SessionKey = "session";

        readonly TrainerSettings settings;
        readonly Dataset images;
        readonly string description;

        /// <param name="settings">A copy that no longer changes.</param>
        /// <param name="images">All images at hand.</param>
        /// <param name="description">What they are.</param>
        public TrainerOrder(TrainerSettings settings, Dataset images, string description)
        {
            this.settings = settings;
            this.images = images;
            this.description = description;
        }

        public string Device => settings.Device;

        /// <summary>What stands in the way of it, and what to do; null where it can begin.</summary>
        public static string Obstacle(TrainerSettings settings, IReadOnlyList<ClassCount> classes, Shape image)
        {
            if (settings.Problem != null) return settings.Problem;
            string obstacle = TakenImages.Obstacle(classes, settings.Data.Validation);
            if (obstacle != null || !settings.Course.LearnsUnknown) return obstacle;
            if (classes.Any(each => each.Taken && each.Name == UnknownClass.Name)) return $"A class is called \"{UnknownClass.Name}\", as what is none of them will be: rename it, or switch \"Says when it does not know\" off.";
            return image.Count != DigitCentring.PixelCount ? $"The images are {image}, and what is none of the classes is drawn in 28x28: switch \"Says when it does not know\" off." : null;
        }

        /// <summary>The settings within a checkpoint; null where it was not made in a session.</summary>
        public static string SettingsOf(Checkpoint checkpoint) => checkpoint.Model.Metadata.TryGetValue(SessionKey, out string written) ? written : null;

        /// <summary>Images of the classes to learn from, and to stop by; the latter null where none are kept.</summary>
        public (Dataset Training, Dataset Validation) Known() => TakenImages.Part(images, settings.Data, settings.Course.Seed);

        /// <summary>The same, with what is none of the classes where that is to be learned.</summary>
        public (Dataset Training, Dataset Validation) WithUnknown((Dataset Training, Dataset Validation) known)
        {
            if (!settings.Course.LearnsUnknown) return known;
            ulong seed = settings.Course.Seed;
            return (UnknownClass.Join(known.Training, Unknowns.Training(known.Training.Count, seed)),
                known.Validation == null ? null : UnknownClass.Join(known.Validation, Unknowns.Validation(known.Validation.Count, seed)));
        }

        public Network Network(Dataset training) => settings.Network.Design.Build(training.ExampleShape, training.Classes.Count, settings.Course.Seed);

        public TrainingSettings Settings(Dataset training, Dataset validation)
        {
            TrainingSettings run = settings.Course.Settings(training.Count, validation != null);
            run.Augmentation = settings.Augmentation.Build();
            run.Metadata = new Dictionary<string, string>(Metadata(training)) { [SessionKey] = settings.Write() };
            return run;
        }

        /// <summary>The trained model as it is saved: able to say that it does not know, and with a memory, where these are wanted.</summary>
        /// <param name="trained">The network, with classes.</param>
        /// <param name="known">What <see cref="Known"/> gave.</param>
        /// <param name="backend">Where the memory is chosen.</param>
        public Model Finished(Model trained, (Dataset Training, Dataset Validation) known, IBackend backend)
        {
            Model model = With(trained, null, Metadata(known.Training));
            if (settings.Course.LearnsUnknown) model = Calibrating.Fit(UnknownClass.Fold(model), known.Validation ?? known.Training);
            if (!settings.Course.Remembers) return model;
            try
            {
                return With(model, Exemplars.Of(model, known.Training, backend), model.Metadata);
            }
            catch (DatasetException)
            {
                return model; // not even one image of each class has room
            }
        }

        static Model With(Model model, ExampleMemory memory, IReadOnlyDictionary<string, string> metadata) => new Model(model.Network, model.Loss, model.Classes, model.InputScale, metadata, memory, model.Calibration);

        // Nothing that differs between two equal runs.
        IReadOnlyDictionary<string, string> Metadata(Dataset training) => new Dictionary<string, string>
        {
            ["network"] = settings.Network.Design.ToString(),
            ["optimizer"] = settings.Course.Choice.ToString(),
            ["batch"] = settings.Course.Batch.ToString(),
            ["augmentation"] = settings.Augmentation.Build()?.ToString() ?? "none",
            ["seed"] = settings.Course.Seed.ToString(),
            ["data"] = $"{description}, classes {string.Join(" ", training.Classes)}, {training.Count} images",
        };
    }
}

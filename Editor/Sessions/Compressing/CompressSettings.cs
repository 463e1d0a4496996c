using System.Linq;

namespace Graft.Editing
{
    /// <summary>How a model is made small, as the window shows it. It may hold what cannot be; <see cref="Problem"/> says so.</summary>
    sealed class CompressSettings
    {
        const int MostRounds = 40, MostEpochs = 1000;

        public DataSettings Data { get; } = new DataSettings();

        /// <summary>How weights are stored: the name of a <see cref="WeightStorage"/>.</summary>
        public string Storage { get; set; } = WeightStorage.Int8.Name;

        /// <summary>Share of zeros at the curve's lower end.</summary>
        public float Zeros { get; set; } = 0.98f;

        /// <summary>Points on the way there.</summary>
        public int Rounds { get; set; } = 10;

        /// <summary>Passes over the images for each of them.</summary>
        public int Epochs { get; set; } = 3;

        /// <summary>Passes over the images when a point is refined.</summary>
        public int RefineEpochs { get; set; } = 20;

        /// <summary>Whether the original's answers are learned from beside the labels.</summary>
        public bool Teaches { get; set; } = true;

        /// <summary>Whether ELUs and SELUs become leaky ReLUs.</summary>
        public bool Fast { get; set; } = true;

        /// <summary>Whether each layer loses the same share.</summary>
        public bool PerLayer { get; set; } = true;

        /// <summary>Whether images are varied.</summary>
        public bool Varies { get; set; } = true;

        /// <summary>Whether the model's memory of examples stays in the file.</summary>
        public bool KeepsMemory { get; set; }

        public ulong Seed { get; set; } = 1;

        /// <summary>The device's name, or <see cref="DeviceList.Fastest"/>.</summary>
        public string Device { get; set; } = DeviceList.Managed;

        /// <summary>What is wrong, with the remedy; null where nothing is.</summary>
        public string Problem =>
            !(Zeros > 0 && Zeros <= 0.999f) ? $"{100 * Zeros:0.##} % of the weights cannot be zero: give above 0 and at most 99.9 %, such as 98 %."
            : Rounds < 1 || Rounds > MostRounds ? $"{Rounds} rounds cannot be: give 1 to {MostRounds}, such as 10."
            : Epochs < 1 || Epochs > MostEpochs || RefineEpochs < 1 || RefineEpochs > MostEpochs ? $"Epochs are 1 to {MostEpochs}: give 3 for a round, and 20 to refine."
            : !(Data.Validation > 0 && Data.Validation <= 0.9f) ? $"{100 * Data.Validation:0} % of the images cannot be kept for validation: accuracy is measured on these. Give 1 to 90 %, such as 15 %."
            : null;

        /// <summary>For Core, with stops that are evenly spaced on the curve.</summary>
        public CompressionSettings Build() => new CompressionSettings
        {
            Stops = CompressionSettings.StopsTo(Zeros, Rounds),
            Weights = WeightStorage.All.First(storage => storage.Name == Storage),
            Slope = Fast ? 0.01f : (float?)null,
            PerLayer = PerLayer,
            KeepMemory = KeepsMemory,
            EpochsPerRound = Epochs,
            FinalEpochs = RefineEpochs,
            TeacherWeight = Teaches ? 4 : (float?)null,
            Augmentation = Varies ? Augmentation.Digits : null,
            Seed = Seed,
        };

        /// <summary>The settings as text, which <see cref="Read"/> reads.</summary>
        public string Write()
        {
            var writer = new SettingsWriter();
            Describe(writer);
            return writer.ToString();
        }

        /// <summary>Takes over what was written; what is missing there stays.</summary>
        public void Read(string text) => Describe(new SettingsReader(text));

        /// <summary>The same, to be changed or kept by another.</summary>
        public CompressSettings Copy()
        {
            var copy = new CompressSettings();
            copy.Read(Write());
            return copy;
        }

        /// <summary>Whether they make the same curve as others, written as text: where it computes and how long a point is refined decide nothing of it.</summary>
        public bool Makes(string others)
        {
            (CompressSettings own, CompressSettings other) = (Copy(), new CompressSettings());
            other.Read(others);
            (own.Device, own.RefineEpochs) = (other.Device, other.RefineEpochs);
            return own.Write() == other.Write();
        }

        void Describe(ISettingFields fields)
        {
            Data.Describe(fields);
            string storage = fields.Of("compress.storage", Storage);
            if (WeightStorage.All.Any(each => each.Name == storage)) Storage = storage;
            Zeros = fields.Of("compress.zeros", Zeros);
            Rounds = fields.Of("compress.rounds", Rounds);
            Epochs = fields.Of("compress.epochs", Epochs);
            RefineEpochs = fields.Of("compress.refine", RefineEpochs);
            Teaches = fields.Of("compress.teaches", Teaches);
            Fast = fields.Of("compress.fast", Fast);
            PerLayer = fields.Of("compress.perlayer", PerLayer);
            Varies = fields.Of("compress.varies", Varies);
            KeepsMemory = fields.Of("compress.memory", KeepsMemory);
            Seed = fields.Of("compress.seed", Seed);
            Device = fields.Of("compress.device", Device);
        }
    }
}

namespace Graft.Editing
{
    /// <summary>All that a training is made of, as the window shows it. It may hold what cannot be trained with; <see cref="Problem"/> says so.</summary>
    sealed class TrainerSettings
    {
        public TrainerSettings() => Recipes.Use(this, RecipeKind.Book);

        public DataSettings Data { get; } = new DataSettings();
        public NetworkSettings Network { get; } = new NetworkSettings();
        public CourseSettings Course { get; } = new CourseSettings();
        public AugmentationSettings Augmentation { get; } = new AugmentationSettings();

        /// <summary>The device's name, or <see cref="DeviceList.Fastest"/>.</summary>
        public string Device { get; set; } = DeviceList.Managed;

        /// <summary>The recipe that network and training are, or one's own.</summary>
        public RecipeKind Recipe => Recipes.Of(this);

        /// <summary>What is wrong, with the remedy; null where nothing is.</summary>
        public string Problem =>
            Network.Problem ?? Course.Problem ?? Augmentation.Problem
            ?? (Data.Validation >= 0 && Data.Validation <= 0.9f ? null : $"{100 * Data.Validation:0} % of the images cannot be kept for validation: give 0 to 90 %, such as 15 %.")
            ?? (Data.Validation == 0 && Course.Schedule == "plateau" ? "The learning rate is to follow the validation loss, and no images are kept for validation: keep some, or choose another schedule." : null);

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
        public TrainerSettings Copy()
        {
            var copy = new TrainerSettings();
            copy.Read(Write());
            return copy;
        }

        void Describe(ISettingFields fields)
        {
            Data.Describe(fields);
            Network.Describe(fields);
            Course.Describe(fields);
            Augmentation.Describe(fields);
            Device = fields.Of("device", Device);
        }
    }
}

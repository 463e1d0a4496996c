namespace Graft
{
    /// <summary>
    /// How many examples of a player's are kept, and how a model learns from them. The defaults are for drawn images of 28 x 28. Counts are at least 1 where
    /// nothing else is said; they are checked by the constructor of <see cref="PersonalModel"/>, which copies them.
    /// </summary>
    public sealed class PersonalSettings
    {
        /// <summary>Examples of one class; above it the oldest of the class goes.</summary>
        public int MaxExamplesPerClass { get; set; } = 100;

        /// <summary>Classes that examples may be of.</summary>
        public int MaxClasses { get; set; } = 32;

        /// <summary>Decides what is drawn at random: new outputs, stand-ins, variations, order. The same examples and seed give the same model.</summary>
        public ulong Seed { get; set; } = 1;

        /// <summary>Hidden layers, from the input, below those whose copies learn, 0 or more; at least one hidden layer has a copy.</summary>
        public int FrozenLayers { get; set; } = 1;

        /// <summary>Steps of learning: what takes the time.</summary>
        public int Steps { get; set; } = 500;

        /// <summary>Images per step, of each class equally many.</summary>
        public int BatchSize { get; set; } = 40;

        /// <summary>Adam's rate at first, positive; it falls along a cosine.</summary>
        public float Rate { get; set; } = 0.004f;

        /// <summary>Images that are drawn to stand for each class of the shipped model, where it carries no memory.</summary>
        public int StandInsPerClass { get; set; } = 100;

        /// <summary>
        /// Letters, scribbles and blank pads that are drawn to stand for what is none of the classes, for models that take 28 x 28; 0 for none.
        /// </summary>
        public int Unknowns { get; set; } = 100;

        /// <summary>Examples of a class are repeated until there are about so many, before they are varied.</summary>
        public int ShownPerClass { get; set; } = 100;

        /// <summary>Variations of each image. They pass the lower layers once, and steps take turns with them.</summary>
        public int Variations { get; set; } = 12;

        /// <summary>How images are varied, examples and stand-ins alike; null for not at all.</summary>
        public Augmentation Augmentation { get; set; } = new Augmentation(shift: 2, rotate: 14, scale: 0.14f, stretch: 0.16f, shear: 12, elastic: 1.5f, smoothness: 5);

        internal PersonalSettings Checked()
        {
            Check(nameof(MaxExamplesPerClass), MaxExamplesPerClass, 1);
            Check(nameof(MaxClasses), MaxClasses, 1);
            Check(nameof(FrozenLayers), FrozenLayers, 0);
            Check(nameof(Steps), Steps, 1);
            Check(nameof(BatchSize), BatchSize, 1);
            Check(nameof(StandInsPerClass), StandInsPerClass, 1);
            Check(nameof(ShownPerClass), ShownPerClass, 1);
            Check(nameof(Variations), Variations, 1);
            Check(nameof(Unknowns), Unknowns, 0);
            if (!(Rate > 0)) throw new TrainingException($"A personal model's {nameof(Rate)} is {Rate}: give a positive number, such as 0.004.");
            return (PersonalSettings)MemberwiseClone();
        }

        static void Check(string name, int value, int least)
        {
            if (value < least) throw new TrainingException($"A personal model's {name} is {value}: give at least {least}.");
        }
    }
}

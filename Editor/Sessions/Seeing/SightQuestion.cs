namespace Graft.Editing
{
    /// <summary>What is asked of a model: a drawing or an image, a class, what that is held against, and a unit to be looked at.</summary>
    sealed class SightQuestion
    {
        /// <summary>In place of a class: the one that the model answers with.</summary>
        public const int TheAnswer = -1;

        /// <summary>In place of a class: the mean of all the others.</summary>
        public const int TheOthers = -2;

        public SightQuestion(SightEngine engine, InkCanvas drawing, byte[] image, int label, int against, int layer, int unit)
        {
            Engine = engine;
            Drawing = drawing;
            Image = image;
            Label = label;
            Against = against;
            Layer = layer;
            Unit = unit;
        }

        public SightEngine Engine { get; }

        /// <summary>Nobody else's; null where an image is looked at.</summary>
        public InkCanvas Drawing { get; }

        /// <summary>28 * 28 bytes; null where a drawing is looked at.</summary>
        public byte[] Image { get; }

        /// <summary>The class asked about, or <see cref="TheAnswer"/>.</summary>
        public int Label { get; }

        /// <summary>What it is held against: a class, <see cref="TheAnswer"/> or <see cref="TheOthers"/>.</summary>
        public int Against { get; }

        /// <summary>The place of a layer in <see cref="SightEngine.Layers"/>, and the unit of it that is looked at; -1 for none.</summary>
        public int Layer { get; }
        public int Unit { get; }
    }
}

namespace Graft.Editing
{
    /// <summary>A unit of a layer that is looked at.</summary>
    sealed class SightUnit
    {
        public SightUnit(int layer, int unit, float value, float[] pattern, bool isWeights)
        {
            Layer = layer;
            Unit = unit;
            Value = value;
            Pattern = pattern;
            IsWeights = isWeights;
        }

        /// <summary>The layer's place in <see cref="SightEngine.Layers"/>.</summary>
        public int Layer { get; }
        public int Unit { get; }

        /// <summary>What it gives.</summary>
        public float Value { get; }

        /// <summary>A value per pixel: its weights, or what each pixel gives to its sum just now.</summary>
        public float[] Pattern { get; }

        /// <summary>Whether these are its weights, whatever is drawn: so it is in the first layer.</summary>
        public bool IsWeights { get; }
    }
}

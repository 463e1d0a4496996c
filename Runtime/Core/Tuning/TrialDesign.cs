namespace Graft
{
    /// <summary>What a trial's values come to: a network of its own, drawn and ready, and how it trains.</summary>
    public sealed class TrialDesign
    {
        public TrialDesign(Network network, TrainingSettings settings)
        {
            Network = network;
            Settings = settings;
        }

        public Network Network { get; }

        /// <summary>Its epochs are the full budget of a trial, and its schedule spans them.</summary>
        public TrainingSettings Settings { get; }
    }
}

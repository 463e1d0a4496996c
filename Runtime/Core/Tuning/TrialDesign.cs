namespace Graft
{
    /// <summary>What a trial's values come to: a network of its own, drawn and ready, and how it trains.</summary>
    public sealed class TrialDesign
    {
        /// <param name="network">Drawn, and nobody else's: training changes it.</param>
        /// <param name="settings">Nobody else's: a search changes <see cref="TrainingSettings.MaxEpochs"/>, rung by rung.</param>
        public TrialDesign(Network network, TrainingSettings settings)
        {
            Network = network;
            Settings = settings;
        }

        /// <summary>Drawn, and nobody else's: training changes it.</summary>
        public Network Network { get; }

        /// <summary>Its epochs are the full budget of a trial, and its schedule spans them.</summary>
        public TrainingSettings Settings { get; }
    }
}

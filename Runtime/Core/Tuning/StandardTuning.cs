namespace Graft
{
    /// <summary>What is varied, and what is not, where nobody says otherwise.</summary>
    public static class StandardTuning
    {
        /// <summary>A new space: layers, neurons, batch size, learning rate and activation, and how much images are varied, which does most.</summary>
        public static SearchSpace Space => new SearchSpace()
            .Integer("layers", 2, 4).Integer("neurons", 96, 256, 32).Choice("batch", 50, 100, 200)
            .LogUniform("rate", 0.0007, 0.004).Choice("activation", "elu", "relu", "leaky_relu", "selu").Uniform("augmentation", 0, 1);

        /// <summary>The book's network, its rate falling along a cosine.</summary>
        /// <param name="epochs">At most, at least 1.</param>
        /// <param name="patience">Epochs without a lower validation loss after which a trial stops; 0 trains to the end.</param>
        public static ClassifierDraft Draft(int epochs, int patience) => new ClassifierDraft { Epochs = epochs, Patience = patience, Schedule = "cosine", RateLeft = 0.005 };
    }
}

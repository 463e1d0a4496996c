namespace Graft
{
    /// <summary>The stable ids by which files name losses.</summary>
    public static class LossTypes
    {
        /// <summary>All losses; a game adds its own before it saves or loads them.</summary>
        public static TypeTable<ILoss> Table { get; } = new TypeTable<ILoss>("loss")
            .Add("softmax_cross_entropy", () => new SoftmaxCrossEntropy())
            .Add("smoothed_softmax_cross_entropy", () => new SmoothedSoftmaxCrossEntropy())
            .Add("mean_squared_error", () => new MeanSquaredError())
            .Add("huber", () => new Huber())
            .Add("logistic_cross_entropy", () => new LogisticCrossEntropy());
    }
}

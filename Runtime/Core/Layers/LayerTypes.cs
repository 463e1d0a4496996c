namespace Graft
{
    /// <summary>The stable ids by which files and drafts name layers.</summary>
    public static class LayerTypes
    {
        /// <summary>All layers; a game adds its own before it saves or loads them.</summary>
        public static TypeTable<ILayer> Table { get; } = new TypeTable<ILayer>("layer")
            .Add("dense", () => new Dense())
            .Add("batch_normalization", () => new BatchNormalization())
            .Add("elu", () => new Elu())
            .Add("relu", () => new Relu())
            .Add("leaky_relu", () => new LeakyRelu())
            .Add("tanh", () => new Tanh())
            .Add("logistic", () => new Logistic())
            .Add("selu", () => new Selu())
            .Add("parametric_relu", () => new ParametricRelu())
            .Add("randomized_leaky_relu", () => new RandomizedLeakyRelu())
            .Add("softmax", () => new Softmax())
            .Add("dropout", () => new Dropout())
            .Add("sequence", () => new Sequence())
            .Add("residual", () => new Residual())
            .Add("parallel", () => new Parallel())
            .Add("branches", () => new Branches());
    }
}

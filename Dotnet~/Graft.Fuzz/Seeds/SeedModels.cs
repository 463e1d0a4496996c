namespace Graft.Fuzz;

/// <summary>The smallest models that have, together, everything that a model file may hold.</summary>
static class SeedModels
{
    /// <summary>Of the model whose weights are nearly all zero, and of no other.</summary>
    public const int SparseInputs = 16;

    public static IEnumerable<Model> All => Layers.Select(Regression).Concat(Losses.Select(Lossy)).Concat(Initializers.Select(Drawn)).Concat([Sparse(), Calibrated(null), Calibrated(1), Remembering()]);

    static IEnumerable<ILayer[]> Layers =>
    [
        [new Dense(1)],
        [new BatchNormalization(0.5f, 0.1f)],
        [new Elu(0.5f)],
        [new Relu()],
        [new LeakyRelu(0.2f)],
        [new Tanh()],
        [new Logistic()],
        [new Selu()],
        [new ParametricRelu()],
        [new RandomizedLeakyRelu(0.1f, 0.2f)],
        [new Softmax()],
        [new Dropout(0.2f)],
        [new Sequence(new Relu(), new Tanh())],
        [new Residual(new Relu())],
        [new Residual(new Dense(1))],
        [new Parallel(new Relu(), new Elu())],
        [new Branches(new Relu(), new Dense(1))],
        [new Dense(2), new BatchNormalization(), new LeakyRelu(), new Dropout { Frozen = true }, new Dense(1)],
        [new Residual(new Sequence(new Dense(2), new Residual(new Parallel(new Dense(1), new Dense(1) { Frozen = true }))))],
    ];

    static IEnumerable<ILoss> Losses => [new MeanSquaredError(), new Huber(0.5f), new LogisticCrossEntropy(), new SoftmaxCrossEntropy(), new SmoothedSoftmaxCrossEntropy(0.2f)];

    static IEnumerable<IInitializer> Initializers =>
        [new HeNormal(), new HeUniform(), new GlorotNormal(), new GlorotUniform(), new LeCunNormal(), new LeCunUniform(), new Orthogonal(), new Constant(0.3f), new Zeros()];

    static Model Regression(ILayer[] layers) => new(new Network(new Shape(2), layers), new MeanSquaredError(), null);

    static Model Lossy(ILoss loss) => new(new Network(new Shape(1, 2), new Dense(2)), loss, loss.IsClassification ? ["a", "ö"] : null, 1 / 255f, new Dictionary<string, string> { ["k"] = "v", ["l"] = "" });

    static Model Drawn(IInitializer initializer) => new(new Network(new Shape(1), new Dense(1, initializer)), new MeanSquaredError(), null);

    // Weights of which nearly all are zero, in every form that a predictor packs them in, and a batch of them.
    static Model Sparse()
    {
        var network = new Network(new Shape(4, 4), new Dense(8), new LeakyRelu(), new Dense(9), new Dense(2));
        int number = 0;
        foreach (Parameter parameter in network.Parameters)
            for (int i = 0; i < parameter.Value.Data.Length; i++) parameter.Value.Data[i] = number++ % 13 == 0 ? number / 100f - 1 : 0;
        return new Model(network, new SoftmaxCrossEntropy(), ["a", "b"]);
    }

    static Model Calibrated(float? unknownLogit)
    {
        Model plain = Lossy(new SoftmaxCrossEntropy());
        return new Model(plain.Network, plain.Loss, plain.Classes, calibration: new Calibration(2, 0.75f, unknownLogit));
    }

    static Model Remembering()
    {
        Model plain = Lossy(new SoftmaxCrossEntropy());
        Dataset images = Dataset.OfImages([0, 90, 180, 255, 7, 30], new Shape(1, 2), [1, 0, 1], plain.Classes);
        return new Model(plain.Network, plain.Loss, plain.Classes, plain.InputScale, plain.Metadata, ExampleMemory.Of(images));
    }
}

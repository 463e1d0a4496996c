namespace Graft.Cli.Training;

/// <summary>The optimizer that options describe.</summary>
/// <param name="Name">One of <see cref="Names"/>, such as "adam".</param>
/// <param name="Rate">The first learning rate.</param>
/// <param name="Decay">What the rate is multiplied with over each epoch; 1 keeps it.</param>
sealed record OptimizerChoice(string Name, float Rate, float Decay)
{
    static readonly Dictionary<string, Func<ISchedule, IOptimizer>> Known = new()
    {
        ["adam"] = rate => new Adam(rate),
        ["adamw"] = rate => new AdamW(rate),
        ["sgd"] = rate => new Sgd(rate),
        ["momentum"] = rate => new Momentum(rate),
        ["nesterov"] = rate => new Nesterov(rate),
        ["adagrad"] = rate => new AdaGrad(rate),
        ["rmsprop"] = rate => new RmsProp(rate),
        ["ftrl"] = rate => new Ftrl(rate),
    };

    /// <summary>Epochs over which the rate falls along a cosine, after a warm-up through a tenth of them; 0 for the decay.</summary>
    public int CosineEpochs { get; init; }

    public static string[] Names => [.. Known.Keys];

    /// <param name="examples">In an epoch.</param>
    /// <param name="batch">Examples in a step.</param>
    public IOptimizer Build(int examples, int batch)
    {
        int steps = (examples + batch - 1) / batch;
        if (CosineEpochs > 0) return Known[Name](new CosineDecay(Rate, steps * CosineEpochs, steps * CosineEpochs / 10));
        return Known[Name](Decay == 1 ? new ConstantRate(Rate) : new ExponentialDecay(Rate, steps, Decay));
    }

    public override string ToString() => FormattableString.Invariant($"{Name} rate {Rate} {(CosineEpochs > 0 ? $"cosine over {CosineEpochs} epochs" : $"decay {Decay}")}");
}

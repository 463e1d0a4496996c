using System.Globalization;
using Graft.Cli.Book;
using Graft.Cli.Data;
using Graft.Cli.Sessions;
using Graft.Cli.Training;

namespace Graft.Benchmarks.Networks;

/// <summary>
/// Trains what is timed, in seconds: the reference network 784-5x100-10 with leaky ReLU, and copies of it that are pruned little by little
/// and trained on under their zeros, each going on from the one before. Trained ones, because the answers' time may depend on where zeros lie.
/// </summary>
sealed class NetworkTraining(Session session, IDataSource source, Dataset test, IBackend backend)
{
    static readonly double[] Shares = [0.90, 0.95, 0.99];
    static readonly Recipe Dense = new() { Rate = 0.002f, Cosine = true, Batch = 100, Epochs = 8, Patience = 0, RestoreBest = false };
    static readonly Recipe FineTuning = Dense with { Rate = 0.004f, Epochs = 8 };
    const int PruningRounds = 5;

    // Weights of pixels that are never lit would keep the size they were drawn with, and be taken for important ones.
    const float L1Strength = 1e-5f;

    readonly Dataset training = source.Training();

    /// <summary>The dense one first.</summary>
    public IEnumerable<TimedNetwork> Run()
    {
        Network dense = BookNetwork.Build(Hidden, training, session.Seed);
        using (var run = new TrainingRun(dense, training, null, Settings(Dense, dense), backend, session.Log))
            if (!Fit.Run(session, run, "Training, dense").Finished) throw Stopped();
        yield return Timed(dense, false);
        Network sparse = dense.Clone();
        foreach (double share in Shares)
        {
            var pruning = new GradualPruning(share, PruningRounds, 1, perLayer: true);
            int round = 0;
            foreach (TrainingRun run in pruning.Rounds(sparse, training, null!, Settings(FineTuning, sparse), backend))
                if (!Fit.Run(session, run, string.Create(CultureInfo.InvariantCulture, $"Pruning to {share:P0}, round {++round} of {PruningRounds}")).Finished) throw Stopped();
            yield return Timed(sparse.Clone(), true);
        }
    }

    static IEnumerable<ILayer> Hidden() => [new Dense(BookNetwork.Units, new HeNormal()), new LeakyRelu()];

    TrainingSettings Settings(Recipe recipe, Network network)
    {
        TrainingSettings settings = recipe.Settings(network, training.Count, session.Seed);
        settings.Regularizer = new L1(L1Strength);
        return settings;
    }

    static InterruptedException Stopped() => new("stopped while training; nothing was measured.");

    TimedNetwork Timed(Network network, bool sparse)
    {
        var model = new Model(network, new SoftmaxCrossEntropy(), training.Classes, training.Scale);
        var timed = new TimedNetwork(model, sparse, SparsityReport.Of(network).Share, Evaluation.Classify(model, test, backend).Accuracy);
        session.Notice(string.Create(CultureInfo.InvariantCulture, $"Trained: {timed.Form}, {timed.Zeros:P1} zeros, test accuracy {timed.TestAccuracy:F4}"));
        return timed;
    }
}

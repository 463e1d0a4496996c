using System.Globalization;
using Graft.Cli.Reporting;

namespace Graft.Cli.Book.Questions;

/// <summary>Question 6: three ways to a sparse model, on the network of 0–4: zeroing tiny weights, an l1 penalty, and FTRL with l1.</summary>
sealed class SparseModels : IQuestion
{
    const double Share = 0.95, Within = 0.003;
    const float Tiny = 1e-3f;

    static readonly Recipe Training = new() { Rate = 0.002f, Cosine = true, Batch = 100, Epochs = 8, Patience = 0, RestoreBest = false, Augmentation = Augmentation.Digits.Times(0.5f) };
    static readonly Recipe FineTuning = Training with { Rate = 0.004f, Epochs = 10 };

    static readonly Recipe PenaltyTraining = Training with { Rate = 0.003f, Epochs = 15 };

    // FTRL's rate falls by itself.
    static readonly Recipe FtrlTraining = Training with { Cosine = false, Batch = 50, Epochs = 40, Augmentation = null };

    // FTRL's own l1 keeps a weight at zero whose gradients do not add up to much; the penalty brings weights there.
    const float L1Strength = 2e-4f, FtrlRate = 0.2f, FtrlL1 = 0.2f, FtrlPenalty = 1.5e-4f;

    public int Number => 6;
    public string Title => "Three ways to a sparse model?";

    public BookAnswer Answer(BookContext book)
    {
        Network dense = Learn(book, Training);
        Finding start = Of(book, "dense", dense), atOnce = AtOnce(book, dense), tuned = Of(book, "the smallest set to zero little by little, the others trained on", Pruned(book, dense));
        Network penalized = Learn(book, PenaltyTraining, settings => settings.Regularizer = new L1(L1Strength));
        Pruning.ZeroBelow(penalized, Tiny);
        Finding penalty = Of(book, "l1 penalty in training, then what is below 0.001 set to zero", penalized), ftrl = Of(book, "FTRL with l1, and an l1 penalty", Ftrl(book));
        return new BookAnswer
        {
            Paragraph = string.Create(CultureInfo.InvariantCulture,
                $"Train as usual and set tiny weights to zero; draw weights to zero while training, with an l1 penalty; or train with FTRL, whose l1 gives exact zeros. On the network of 0–4, whose validation accuracy is {start.Accuracy:P2}, {atOnce.Zeros:P0} of the weights can be zeroed at once for at most {100 * Within:F1} points; ") + string.Create(CultureInfo.InvariantCulture,
                $"little by little, with the others trained on, {tuned.Zeros:P1} leave {tuned.Accuracy:P2}. The l1 penalty comes to {penalty.Zeros:P1} zeros with {penalty.Accuracy:P2}, FTRL to {ftrl.Zeros:P1} with {ftrl.Accuracy:P2}."),
            Table =
            [
                ["way", "zeros", "validation accuracy"],
                .. new[] { start, atOnce, tuned, penalty, ftrl }.Select(each => new[] { each.Way, each.Zeros.ToString("P1", CultureInfo.InvariantCulture), Tables.Share(each.Accuracy) }),
            ],
        };
    }

    static Network Ftrl(BookContext book) => Learn(book, FtrlTraining, settings =>
    {
        settings.Optimizer = new Ftrl(FtrlRate, FtrlL1);
        settings.Regularizer = new L1(FtrlPenalty);
    });

    static Network Learn(BookContext book, Recipe recipe, Action<TrainingSettings>? adjust = null)
    {
        var (training, validation) = book.Data.Low;
        Network network = BookNetwork.Build(BookNetwork.Elu, training, book.Seed);
        TrainingSettings settings = recipe.Settings(network, training.Count, book.Seed);
        adjust?.Invoke(settings);
        book.TrainAside(network, training, validation, settings);
        return network;
    }

    // As many as can go before the accuracy falls by more than is allowed, in steps of a twentieth.
    static Finding AtOnce(BookContext book, Network dense)
    {
        double allowed = Of(book, "", dense).Accuracy - Within;
        Network best = dense;
        for (double share = 0.05; share < 1; share += 0.05)
        {
            Network zeroed = dense.Clone();
            Pruning.ZeroSmallest(zeroed, share);
            if (Of(book, "", zeroed).Accuracy < allowed) break;
            best = zeroed;
        }
        return Of(book, "the smallest set to zero at once", best);
    }

    static Network Pruned(BookContext book, Network dense)
    {
        Network network = dense.Clone();
        var (training, validation) = book.Data.Low;
        using IDisposable listener = book.Session.Interruption.Listen(out CancellationToken token);
        new GradualPruning(Share).Run(network, training, validation, FineTuning.Settings(network, training.Count, book.Seed), book.Backend, token);
        book.StopIfAsked();
        return network;
    }

    static Finding Of(BookContext book, string way, Network network)
    {
        Dataset validation = book.Data.Low.Validation;
        return new Finding(way, SparsityReport.Of(network).Share, Evaluation.Run(network, new SoftmaxCrossEntropy(), validation, book.Backend).Accuracy(validation.Labels));
    }

    sealed record Finding(string Way, double Zeros, double Accuracy);
}

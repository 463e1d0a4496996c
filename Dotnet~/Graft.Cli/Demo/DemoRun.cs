using Graft.Cli.Sessions;
using Graft.Cli.Training;

namespace Graft.Cli.Demo;

/// <summary>The demo's work: train on the first digits, transfer to the others, shrink, then measure.</summary>
sealed class DemoRun(Session session, DemoRecipe recipe, DemoData data, IBackend backend)
{
    public (IReadOnlyList<DemoOutcome> Outcomes, DemoShipped Shipped) Run()
    {
        var (training, validation) = data.Pretrain();
        Network network = recipe.Network.Build(training.ExampleShape, training.Classes.Count, session.Seed);
        DemoOutcome pretrained = Train("Digits " + Range(training), null, network, training, validation, recipe.Pretrain);

        var (few, fewValidation) = data.Transfer();
        Network transferred = TransferLearning.Reuse(network, recipe.ReusedLayers, recipe.ReusedLayers, few.Classes.Count, session.Seed);
        DemoOutcome frozen = Train($"Digits {Range(few)}, {recipe.ReusedLayers} layers frozen", recipe.ReusedLayers, transferred, few, fewValidation, recipe.Frozen);
        foreach (ILayer layer in transferred.Layers) layer.Frozen = false;
        DemoOutcome unfrozen = Train($"Digits {Range(few)}, none frozen", 0, transferred, few, fewValidation, recipe.Unfrozen);
        CompressionResult small = Compress(unfrozen.Model, few, fewValidation);
        var (first, others) = data.Test();
        DemoOutcome Measured(DemoOutcome outcome, Dataset test) => outcome with { Test = Evaluation.Classify(outcome.Model, test, backend) };
        var shipped = new DemoShipped(small.Model, small.File, Evaluation.Classify(small.Model, others, backend).Accuracy, AnswerTime.Microseconds(small.Model, others));
        return ([Measured(pretrained, first), Measured(frozen, others), Measured(unfrozen, others)], shipped);
    }

    CompressionResult Compress(Model model, Dataset training, Dataset validation)
    {
        CompressionSettings settings = recipe.Shipped;
        settings.Seed = session.Seed;
        using IDisposable listener = session.Interruption.Listen(out CancellationToken token);
        try
        {
            return ModelCompression.Run(model, training, validation, null, settings, backend, null, token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            throw new InterruptedException($"stopped while compressing. Nothing was saved; {Called.Name} demo starts afresh.");
        }
    }

    DemoOutcome Train(string title, int? frozen, Network network, Dataset training, Dataset validation, DemoRecipe.Stage stage)
    {
        using var run = new TrainingRun(network, training, validation, stage.Settings(training.Count, session.Seed), backend, session.Log);
        FitResult fit = Fit.Run(session, run, title);
        if (!fit.Finished) throw new InterruptedException($"stopped while training: {title}. Nothing was saved; {Called.Name} demo starts afresh.");
        Model model = run.Model;
        // The next stage goes on with the same network.
        return new DemoOutcome(title, frozen, new Model(network.Clone(), model.Loss, model.Classes, model.InputScale, Metadata(training, stage), model.Memory, model.Calibration), fit);
    }

    Dictionary<string, string> Metadata(Dataset training, DemoRecipe.Stage stage) => new()
    {
        ["network"] = recipe.Network.ToString(),
        ["recipe"] = stage.ToString(),
        ["seed"] = session.Seed.ToString(),
        ["data"] = $"{data.Description}, classes {string.Join(' ', training.Classes)}, {training.Count} images",
    };

    static string Range(Dataset data) => $"{data.Classes[0]}–{data.Classes[^1]}";
}

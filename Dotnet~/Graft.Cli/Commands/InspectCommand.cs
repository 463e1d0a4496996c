using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Commands;

/// <summary>Shows what is in a model or checkpoint file.</summary>
sealed class InspectCommand() : GraftCommand(
    "inspect",
    "Shows what is in a model or checkpoint file: layers, shapes, parameters and how they are stored, classes, calibration, signature, metadata.",
    "graft inspect --model digits.graft",
    [SharedOptions.Model, SharedOptions.Json, SharedOptions.Verbose])
{
    protected override void Run(Session session)
    {
        string path = session.Value(SharedOptions.Model)!;
        var (model, checkpoint) = ModelOrCheckpoint.Either(path);
        StoredModel? stored = checkpoint == null ? ModelFile.Inspect(path) : null;
        IReadOnlyList<LayerSummary> layers = LayerSummary.Of(model.Network, stored?.Tensors);
        long bytes = new FileInfo(path).Length;
        session.Json(new
        {
            kind = checkpoint == null ? "model" : "checkpoint", bytes, input = $"{model.Network.Input}", outputs = model.Network.Outputs, parameters = model.Network.ParameterCount,
            loss = LossTypes.Table.IdOf(model.Loss), classes = model.Classes, inputScale = (double)model.InputScale,
            layers = layers.Select(LayerJson.Of),
            memory = model.Memory is { } kept ? new { images = kept.Count, perClass = kept.Counts, levels = kept.Levels, bytes = kept.Bytes } : null,
            calibration = model.Calibration is { } found ? new { temperature = found.Temperature, threshold = found.Threshold, unknownLogit = found.UnknownLogit } : null,
            file = stored == null ? null : new { format = stored.Format, payloadBytes = stored.PayloadBytes, compressed = stored.IsCompressed, signed = stored.IsSigned },
            metadata = model.Metadata, run = checkpoint == null ? null : Run(checkpoint),
        });
        Table table = Tables.New("layer", "settings", "shapes", "parameters", "frozen");
        AddRows(table, layers, "");
        session.Results.Write(table);
        if (stored != null) session.Results.Write(Stored(layers));
        session.Print($"Input {model.Network.Input} times {model.InputScale:G4}, {Tables.Count(model.Network.ParameterCount)} parameters, {Tables.Count(bytes)} bytes, loss {LossTypes.Table.IdOf(model.Loss)}");
        if (stored != null) session.Print($"Format {stored.Format}, {(stored.IsCompressed ? $"deflated from {Tables.Count(stored.PayloadBytes)} bytes" : "not deflated")}, {(stored.IsSigned ? "signed" : "not signed")}");
        if (model.Calibration is { } calibration) session.Print(FormattableString.Invariant($"Calibration: temperature {calibration.Temperature:G4}, threshold {calibration.Threshold:G4}, unknown {(calibration.UnknownLogit is { } logit ? $"logit {logit:G4}" : "not known")}"));
        if (model.Classes != null) session.Print($"Classes: {string.Join(", ", model.Classes)}");
        if (model.Memory is { } memory) session.Print($"Memory: {memory.Count} images of {memory.ImageShape} in {memory.Levels} levels of grey, {Tables.Count(memory.Bytes)} bytes ({string.Join(", ", memory.Classes.Select((name, label) => $"{memory.Counts[label]} of {name}"))})");
        foreach (var (key, value) in model.Metadata) session.Print($"{key}: {value}");
        if (checkpoint != null) PrintRun(session, checkpoint);
    }

    // What stands within a layer follows it, indented, with its part in it.
    static void AddRows(Table table, IReadOnlyList<LayerSummary> layers, string indent)
    {
        foreach (LayerSummary layer in layers)
        {
            string type = layer.Part == null ? layer.Type : $"{indent}{layer.Part}: {layer.Type}";
            table.AddRow(Markup.Escape(type), Markup.Escape(layer.Settings), Markup.Escape(layer.Shapes), Tables.Count(layer.Parameters), layer.Frozen ? "yes" : "");
            AddRows(table, layer.Within, indent + "  ");
        }
    }

    static Table Stored(IReadOnlyList<LayerSummary> layers)
    {
        Table table = Tables.New("tensor", "shape", "stored as", "zeros", "bytes");
        AddTensors(table, layers, "");
        return table;
    }

    static void AddTensors(Table table, IReadOnlyList<LayerSummary> layers, string within)
    {
        for (int i = 0; i < layers.Count; i++)
        {
            string place = $"{within}{i + 1}";
            foreach (LayerTensor each in layers[i].Tensors)
                if (each.Stored is { } tensor) table.AddRow($"{place} {each.Name}", $"{tensor.Shape}", $"{tensor}", Tables.Count(tensor.Zeros), Tables.Count(tensor.Bytes));
            AddTensors(table, layers[i].Within, place + ".");
        }
    }

    static object Run(Checkpoint checkpoint) => new
    {
        epochs = checkpoint.Progress.Epoch, steps = checkpoint.Progress.Step, bestEpoch = checkpoint.Progress.BestEpoch, bestLoss = checkpoint.Progress.BestLoss,
        seconds = checkpoint.Progress.Seconds, device = checkpoint.Device, tuning = checkpoint.TuningRecord, settings = checkpoint.Settings,
    };

    static void PrintRun(Session session, Checkpoint checkpoint)
    {
        RunProgress progress = checkpoint.Progress;
        session.Print($"A run at rest: {progress.Epoch} epochs and {progress.Step} steps done, best epoch {progress.BestEpoch} with validation loss {Tables.Number(progress.BestLoss)}, {Tables.Seconds(progress.Seconds)} on {checkpoint.Device}");
        foreach (var (key, value) in checkpoint.Settings) session.Print($"{key}: {value}");
    }
}

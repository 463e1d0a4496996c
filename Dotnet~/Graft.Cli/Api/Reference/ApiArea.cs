namespace Graft.Cli.Api.Reference;

/// <summary>A folder of sources that is a page of the reference.</summary>
/// <param name="Folder">From the repository's root; what lies in folders below it is part of it.</param>
/// <param name="Text">What is in it, in a sentence.</param>
sealed record ApiArea(string Folder, string Text)
{
    /// <summary>In the order of the index: as one who trains and ships a model meets them, and what is beneath last.</summary>
    public static IReadOnlyList<ApiArea> All { get; } =
    [
        new("Runtime/Core/Layers", "What a network is made of, and the network."),
        new("Runtime/Core/Initializers", "What weights are before training."),
        new("Runtime/Core/Losses", "What training makes small."),
        new("Runtime/Core/Optimizers", "How a gradient changes a parameter."),
        new("Runtime/Core/Schedules", "How the learning rate goes over time."),
        new("Runtime/Core/Regularizers", "What keeps weights small."),
        new("Runtime/Core/Data", "Images with classes: files, splits, augmentation, drawn digits."),
        new("Runtime/Core/Ink", "From strokes and pictures to what a model reads."),
        new("Runtime/Core/Training", "Runs, their settings, what they report, checkpoints."),
        new("Runtime/Core/Tuning", "Searches for the network and the settings that do best, and cross-validation."),
        new("Runtime/Core/Transfer", "New classes on a trained network."),
        new("Runtime/Core/Compression", "Smaller and faster models."),
        new("Runtime/Core/Personal", "A player's own model."),
        new("Runtime/Core/Inference", "Answers: what a game ships."),
        new("Runtime/Core/Files", "Model files and what is in them."),
        new("Runtime/Core/Tensors", "Shapes and numbers on a device."),
        new("Runtime/Core/Random", "Random numbers that are the same everywhere."),
        new("Runtime/Core/Programs", "A network compiled for a device: training, evaluation, fusion."),
        new("Runtime/Core/Ops", "What layers record and devices carry out; devices and their choice."),
        new("Runtime/Core/Managed", "The backend in plain C#."),
        new("Runtime/OpenCL", "The OpenCL backend."),
        new("Runtime/Components", "Components and assets for Unity."),
        new("Editor", "What the package adds to Unity's editor."),
    ];

    public string Name => Folder[(Folder.LastIndexOf('/') + 1)..];

    public string Page => Name.ToLowerInvariant() + ".md";

    public bool Holds(string path) => path.StartsWith(Folder + "/", StringComparison.Ordinal);
}

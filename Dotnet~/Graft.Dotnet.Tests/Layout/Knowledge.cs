namespace Graft.Dotnet.Tests;

/// <summary>Who may know whom: the architecture as a table. A folder always knows itself.</summary>
static class Knowledge
{
    const string Foundation = "Tensors Random Ops";
    const string Parts = "Managed Layers Initializers Losses Optimizers Schedules Regularizers Data Ink";

    /// <summary>
    /// Folder: the folders it may know. "Layers/IFields" allows that one type: a loss, an optimizer … names its settings to IFields, as a layer
    /// does, so that a file can hold them.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> OwnFolders = new Dictionary<string, string>
    {
        ["Tensors"] = "Random",
        ["Random"] = "Tensors",
        ["Ops"] = "Tensors Random",

        ["Managed"] = Foundation,
        ["Ink"] = "Random",
        ["Data"] = Foundation + " Ink",
        ["Schedules"] = Foundation + " Layers/IFields",
        ["Initializers"] = Foundation + " Layers/IFields",
        ["Regularizers"] = Foundation + " Layers/IFields",
        ["Optimizers"] = Foundation + " Schedules Layers/IFields",
        ["Losses"] = Foundation + " Layers/IFields",
        ["Layers"] = Foundation + " Initializers Losses Data/ExampleMemory", // a model holds the loss that it was trained for, and may carry a memory

        ["Programs"] = $"{Foundation} {Parts}",
        ["Inference"] = $"{Foundation} {Parts} Programs",
        ["Files"] = $"{Foundation} {Parts} Programs Personal/PersonalExample",
        ["Training"] = $"{Foundation} {Parts} Programs Inference Files",
        ["Tuning"] = $"{Foundation} {Parts} Programs Inference Files Training",
        ["Transfer"] = $"{Foundation} {Parts} Programs Inference Files Training Compression",
        ["Compression"] = $"{Foundation} {Parts} Programs Inference Files Training Transfer",
        ["Personal"] = $"{Foundation} {Parts} Programs Inference Files Training Transfer",

        ["OpenCL"] = "Tensors Ops", // never a layer, never a program
    };

    /// <summary>Folder: the assemblies from elsewhere that it may use, "*" standing for every folder of Core. Nobody knows an engine.</summary>
    public static readonly IReadOnlyDictionary<string, string> ForeignAssemblies = new Dictionary<string, string>
    {
        ["*"] = "netstandard Microsoft.Extensions.Logging.Abstractions",
        ["Files"] = "MessagePack",
        ["OpenCL"] = "netstandard Microsoft.Extensions.Logging.Abstractions Silk.NET.OpenCL Silk.NET.Core",
    };

    /// <summary>What is wrong with one of our own types knowing another; null if nothing is.</summary>
    public static string? Objection(string folder, string type, string knownFolder, string knownType)
    {
        if (!OwnFolders.TryGetValue(folder, out string? allowed)) return $"{folder}/{type}: the folder {folder} has no row in the table of who may know whom";
        if (folder == knownFolder || allowed.Split(' ') is var list && (list.Contains(knownFolder) || list.Contains($"{knownFolder}/{knownType}"))) return null;
        return $"{folder}/{type} knows {knownFolder}/{knownType}, but {folder} may know only: {allowed}";
    }

    /// <summary>The same for a type of another assembly.</summary>
    public static string? ForeignObjection(string folder, string type, string assembly, string knownType)
    {
        string own = ForeignAssemblies.GetValueOrDefault(folder, "");
        string allowed = folder == "OpenCL" ? own : $"{ForeignAssemblies["*"]} {own}".Trim();
        return allowed.Split(' ').Contains(assembly) ? null : $"{folder}/{type} knows {knownType} of {assembly}, but {folder} may use only: {allowed}";
    }
}

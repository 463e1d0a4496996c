using System.Reflection;
using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>A game that does not log names Graft alone in its assembly definition: the compiler must not ask it for the logging library.</summary>
public sealed class LoggingTests
{
    const string Caller = """
        using Graft;
        public class Game
        {
            public TrainingRun Train(Network network, Dataset data, IBackend backend) => new TrainingRun(network, data, null, new TrainingSettings(), backend);
            public TrainingRun GoOn(Checkpoint checkpoint, Dataset data, IBackend backend) => new TrainingRun(checkpoint, data, validation: null, new TrainingSettings(), backend);
            public PersonalModel Teach(Model shipped) => new PersonalModel(shipped);
            public PersonalModel Teach(Model shipped, string path) => new PersonalModel(shipped, path);
            public PersonalModel Teach(Model shipped, PersonalSettings settings) => new PersonalModel(shipped, settings: settings);
            public IDevice Find(IDevice[] devices) => DeviceSelection.Fastest(devices);
            public IDevice Find(IDevice[] devices, SelfTestMemory memory) => DeviceSelection.Fastest(devices, memory);
        }
        """;

    [Test]
    public void ACallerWithoutALoggerNeedsNoLoggingLibrary()
    {
        string folder = Directory.CreateTempSubdirectory("graft-no-logging-").FullName;
        try
        {
            string source = Path.Combine(folder, "Game.cs"), response = Path.Combine(folder, "Game.rsp");
            File.WriteAllText(source, Caller);
            File.WriteAllLines(response, ["-target:library", "-nostdlib", "-langversion:9.0", "-nologo", "-warn:0", $"-out:\"{Path.Combine(folder, "Game.dll")}\"",
                .. UnityCompiler.Platform.Append(UnityCompiler.Built("Graft")).Select(path => $"-reference:\"{path}\""), $"\"{source}\""]);
            UnityCompiler.Run("A game that names Graft alone does not compile", response);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    // An optional logger would be a part of every call that leaves it out.
    [Test]
    public void ALoggerIsNeverOptional()
    {
        string[] optional = [.. typeof(TrainingRun).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)).OfType<MethodBase>()
            .Where(method => (method.IsPublic || method.IsFamily) && method.GetParameters().Any(parameter => parameter.IsOptional && parameter.ParameterType == typeof(ILogger)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")];
        Assert.That(optional, Is.Empty, "give these an overload without the logger, and make it one that must be given");
    }
}

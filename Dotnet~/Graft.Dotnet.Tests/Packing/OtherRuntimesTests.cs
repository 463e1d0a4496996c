using Graft.OpenCL;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>
/// The demo's work from the release alone, on the nearest things here to where Unity runs code: Mono, and code compiled ahead of time. Answers are those of .NET:
/// of a model that ships within rounding, of models that were trained there within what rounding grows to.
/// </summary>
public sealed class OtherRuntimesTests
{
    const double Rounding = 1e-4, Trained = 0.02;

    static readonly Dictionary<string, PortableResult> OnDotnet = new();

    [TestCase("managed")]
    [TestCase("opencl")]
    public void Mono(string device)
    {
        Need(device);
        string mono = OnPath("mono") ?? Ignored("Skipped: needs Mono with its facades; Debian, Ubuntu: sudo apt-get install -y mono-devel");
        string folder = UnpackedRelease.Beside("mono");
        if (Directory.GetFiles(folder).Length == 0) MonoAssemblies.Copy(UnpackedRelease.Assemblies, folder);
        Compare("Mono", device, PortableResult.Run(mono, Path.Combine(folder, "Graft.Portable.dll"), device, UnpackedRelease.Package));
    }

    [TestCase("managed")]
    [TestCase("opencl")]
    public void Native(string device)
    {
        Need(device);
        Compare($"native ({new FileInfo(NativeProgram.Path).Length / 1000:N0} kB)", device, PortableResult.Run(NativeProgram.Path, device, UnpackedRelease.Package));
    }

    static void Compare(string runtime, string device, PortableResult there)
    {
        if (!OnDotnet.TryGetValue(device, out PortableResult? here))
            OnDotnet[device] = here = PortableResult.Run("dotnet", Project.All.Single(project => project.Name == "Graft.Portable").AssemblyPath, device, UnpackedRelease.Package);
        foreach (string measured in new[] { "start-up", "first-step", "training" }) TestContext.Out.WriteLine($"{runtime}, {device}: {measured} {there[measured][0]:F0} ms; .NET {here[measured][0]:F0} ms");
        Assert.That(there["shipped-answers"], Is.EqualTo(here["shipped-answers"]).Within(Rounding));
        Assert.That(there["shipped-accuracy"], Is.EqualTo(here["shipped-accuracy"]).Within(Rounding));
        foreach (string model in new[] { "pretrained", "transferred", "compressed" })
        {
            Assert.That(there[model + "-answers"], Is.EqualTo(here[model + "-answers"]).Within(Trained), model);
            Assert.That(there[model + "-accuracy"], Is.EqualTo(here[model + "-accuracy"]).Within(Trained), model);
        }
        // It learned something at all: five classes, so guessing gives a fifth.
        Assert.That(there["pretrained-accuracy"][0], Is.GreaterThan(0.8));
        Assert.That(there["compressed-accuracy"][0], Is.GreaterThan(0.6));
        Assert.That(there["bytes"][0], Is.EqualTo(here["bytes"][0]).Within(2).Percent);
    }

    static void Need(string device)
    {
        if (device == "managed") return;
        if (Environment.GetEnvironmentVariable("GRAFT_TEST_DEVICE") == "managed") Assert.Ignore("Skipped: --device managed was asked for.");
        if (OpenClPlatform.Devices().Count == 0) Assert.Ignore("Skipped: there is no OpenCL device.");
    }

    static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(folder => folder != "").Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    static string Ignored(string reason)
    {
        Assert.Ignore(reason);
        return "";
    }
}

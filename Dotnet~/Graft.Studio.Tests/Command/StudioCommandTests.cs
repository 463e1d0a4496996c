using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using NUnit.Framework;

namespace Graft.Studio.Tests;

/// <summary>./graft studio as a process: it says where it is, serves, and ends when it is told to.</summary>
public sealed class StudioCommandTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory("graft-studio-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, true);

    [Test]
    public void ItSaysWhereItIsAndEndsByCtrlC()
    {
        if (OperatingSystem.IsWindows()) Assert.Ignore("Skipped: Windows has no signals to send.");
        using Process studio = Start("--project", "mine");
        string line = studio.StandardOutput.ReadLine()!;
        Assert.That(line, Does.Match(@"^Graft Studio is at http://127\.0\.0\.1:\d+/\?token=[\w-]{43}$"));
        using Visitor visitor = new Visitor(new Uri(line[(line.IndexOf("http", StringComparison.Ordinal))..])).Enter();
        using (HttpResponseMessage page = visitor.Get(visitor.Folder)) Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using (var socket = visitor.Connect()) Assert.That(Visitor.Hear(socket)!.Value.GetRawText(), Does.Contain("Window/Graft/Trainer"));
        Process.Start("kill", ["-INT", $"{studio.Id}"])!.WaitForExit();
        Assert.That(studio.WaitForExit(Patience));
        Assert.That(studio.ExitCode, Is.Zero, studio.StandardError.ReadToEnd());
        Assert.That(Directory.Exists(Path.Combine(folder, "mine", "Assets")));
    }

    [Test]
    public void APortThatIsTakenIsSaidSo()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Fails($"graft: Port {port} cannot be used", "--port", $"{port}");
    }

    [Test]
    public void APortThatIsNoneIsRefused() => Fails("graft: --port is '70000': give a number from 1024 to 65535", "--port", "70000");

    [Test]
    public void AProjectThatIsAFileIsRefused()
    {
        File.WriteAllText(Path.Combine(folder, "file"), "");
        Fails("graft: --project file is a file: name a folder.", "--project", "file");
    }

    void Fails(string message, params string[] arguments)
    {
        using Process studio = Start(arguments);
        Task<string> errors = studio.StandardError.ReadToEndAsync();
        Assert.That(studio.WaitForExit(Patience));
        Assert.That(studio.ExitCode, Is.Not.Zero);
        Assert.That(errors.Result, Does.StartWith(message));
        Assert.That(errors.Result.TrimEnd().Split('\n').Length, Is.EqualTo(1), "one line");
    }

    // Where it was built: the package is above it, as for whoever uses it.
    Process Start(params string[] arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Graft.Studio.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "studio", .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
    }
}

namespace Graft.Fuzz;

/// <summary>
/// The process that `graft fuzz` starts: prepares what the fuzzer wants, runs inputs for it, and runs single ones again to say what they bring
/// about. The answers are for that command, not for people.
/// </summary>
static class Harness
{
    // The driver tells a finding from a process that died.
    const int Finding = 3, Usage = 2;

    public static int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["targets"]:
                foreach (FuzzTarget each in FuzzTargets.All) Console.WriteLine(each.Name);
                return 0;
            case ["instrument", string folder]:
                Instrumentation.Run(folder);
                return 0;
            case ["seeds", string name, string folder]:
                SeedFolder.Write(FuzzTargets.Named(name), folder);
                return 0;
            case ["tokens", string name, string file]:
                TokenFile.Write(FuzzTargets.Named(name), file);
                return 0;
            case ["execute", string name]:
                Execute(name);
                return 0;
            case ["reproduce", string name, string file]:
                return Reproduce(FuzzTargets.Named(name), File.ReadAllBytes(file));
            default:
                Console.Error.WriteLine("Graft.Fuzz: targets | instrument FOLDER | seeds TARGET FOLDER | tokens TARGET FILE | execute TARGET | reproduce TARGET FILE");
                return Usage;
        }
    }

    // Out of process: an input that hangs or ends the process costs one process, not the run. The instrumented assemblies have nowhere to write
    // to before that begins, so nothing of theirs is touched before.
    static void Execute(string name)
    {
        FuzzTarget? target = null;
        SharpFuzz.Fuzzer.OutOfProcess.Run((Stream stream) =>
        {
            target ??= FuzzTargets.Named(name);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            target.Check(memory.ToArray());
        });
    }

    static int Reproduce(FuzzTarget target, byte[] input)
    {
        try
        {
            target.Check(input);
            return 0;
        }
        catch (FindingException finding)
        {
            Console.WriteLine(finding.Message);
            Console.Error.WriteLine(finding.InnerException);
            return Finding;
        }
    }
}

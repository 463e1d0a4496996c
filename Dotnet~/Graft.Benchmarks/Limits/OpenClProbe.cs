using Graft.OpenCL;

namespace Graft.Benchmarks.Limits;

/// <summary>Geometry of Limits.cl.</summary>
sealed class OpenClProbe : IProbe
{
    const string File = "Limits.cl";
    const int Chains = 12, StepsOfRound = 4, Arrays = 3;
    const int ItemsOfUnit = 2048;

    readonly OpenClBackend backend;
    readonly Lanes lanes;
    readonly int items, local;
    readonly View result;
    View[] arrays = [];

    /// <param name="backend">Opened with <see cref="Text"/>.</param>
    public OpenClProbe(OpenClBackend backend)
    {
        this.backend = backend;
        lanes = Lanes.Of(backend.Variant);
        bool cpu = backend.Variant == KernelVariant.Cpu;
        items = backend.Device.ComputeUnits * (cpu ? 1 : ItemsOfUnit);
        local = lanes.Local;
        result = backend.Allocate(new Shape(items * lanes.Count), ElementType.Float32);
    }

    /// <summary>The lab's own kernel file, and those of the library.</summary>
    public static string? Text(string name)
    {
        if (name != File) return KernelSource.Embedded(name);
        using var reader = new StreamReader(typeof(OpenClProbe).Assembly.GetManifestResourceStream(File)!);
        return reader.ReadToEnd();
    }

    public string Form => $"OpenCL, {lanes.Real}";

    public double Multiply(int rounds)
    {
        Run(Call("limit_multiply").With(result).With(rounds).With(0.999f).With(0.001f));
        return 2.0 * Chains * StepsOfRound * rounds * items * lanes.Count;
    }

    public double Move(long bytes, int passes)
    {
        int each = (int)Math.Max(1, bytes / (Arrays * sizeof(float) * (long)items * lanes.Count));
        var shape = new Shape(each * items * lanes.Count);
        if (arrays.Length == 0 || arrays[0].Shape.Count != shape.Count)
        {
            Free();
            arrays = [.. Enumerable.Range(0, Arrays).Select(_ => backend.Allocate(shape, ElementType.Float32))];
        }
        Run(Call("limit_move").With(arrays).With(each).With(passes));
        return (double)Arrays * sizeof(float) * shape.Count * passes;
    }

    public double Launch(int count)
    {
        var launch = new KernelLaunch(Call("limit_launch").With(result).Over(items, 1, local));
        for (int i = 0; i < count; i++) launch.Enqueue(default);
        backend.Finish();
        return count;
    }

    public void Dispose()
    {
        Free();
        result.Buffer.Dispose();
    }

    KernelCall Call(string kernel) => backend.Call(File, kernel, lanes.Options());

    void Run(KernelCall call)
    {
        new KernelLaunch(call.Over(items, 1, local)).Enqueue(default);
        backend.Finish();
    }

    void Free()
    {
        foreach (View array in arrays) array.Buffer.Dispose();
    }
}

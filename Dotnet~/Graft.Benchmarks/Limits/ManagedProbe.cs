using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Graft.Benchmarks.Limits;

/// <summary>What this machine's cores reach under .NET with its widest vectors, whether the library can use them or not.</summary>
sealed unsafe class ManagedProbe(int threads) : IProbe
{
    const int Chains = 12, Arrays = 3, Alignment = 64;
    const float Scale = 0.999f, Shift = 0.001f;

    float*[] parts = [];
    nuint floats;
    double sink;

    static bool IsWide => Vector512.IsHardwareAccelerated;

    public string Form => $".NET, {(IsWide ? 16 : 8)} lanes with fused multiply-add, {threads} threads";

    public double Multiply(int rounds)
    {
        var sums = new float[threads];
        OnAll(thread => sums[thread] = IsWide ? Multiply512(rounds) : Multiply256(rounds));
        sink += sums.Sum();
        return 2.0 * Chains * rounds * threads * (IsWide ? Vector512<float>.Count : Vector256<float>.Count);
    }

    public double Move(long bytes, int passes)
    {
        int count = Math.Max(1, (int)(bytes / (Arrays * sizeof(float) * threads * Vector512<float>.Count))) * Vector512<float>.Count;
        if (floats != (nuint)count) Allocate((nuint)count);
        OnAll(thread => Triad(parts[thread], count, passes));
        return (double)Arrays * sizeof(float) * count * threads * passes;
    }

    // A launch of the managed backend is a call.
    public double Launch(int count) => count;

    public void Dispose()
    {
        Free();
        GC.KeepAlive(sink);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float Multiply512(int rounds)
    {
        Vector512<float> a = Vector512.Create(Scale), b = Vector512.Create(Shift);
        Vector512<float> x0 = a, x1 = b, x2 = a + b, x3 = a - b, x4 = x2 * b, x5 = x3 * b, x6 = x2 * a, x7 = x3 * a, x8 = x4 + a, x9 = x5 + a, x10 = x4 - a, x11 = x5 - a;
        for (int r = 0; r < rounds; r++)
        {
            x0 = Vector512.FusedMultiplyAdd(x0, a, b);
            x1 = Vector512.FusedMultiplyAdd(x1, a, b);
            x2 = Vector512.FusedMultiplyAdd(x2, a, b);
            x3 = Vector512.FusedMultiplyAdd(x3, a, b);
            x4 = Vector512.FusedMultiplyAdd(x4, a, b);
            x5 = Vector512.FusedMultiplyAdd(x5, a, b);
            x6 = Vector512.FusedMultiplyAdd(x6, a, b);
            x7 = Vector512.FusedMultiplyAdd(x7, a, b);
            x8 = Vector512.FusedMultiplyAdd(x8, a, b);
            x9 = Vector512.FusedMultiplyAdd(x9, a, b);
            x10 = Vector512.FusedMultiplyAdd(x10, a, b);
            x11 = Vector512.FusedMultiplyAdd(x11, a, b);
        }
        return Vector512.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static float Multiply256(int rounds)
    {
        Vector256<float> a = Vector256.Create(Scale), b = Vector256.Create(Shift);
        Vector256<float> x0 = a, x1 = b, x2 = a + b, x3 = a - b, x4 = x2 * b, x5 = x3 * b, x6 = x2 * a, x7 = x3 * a, x8 = x4 + a, x9 = x5 + a, x10 = x4 - a, x11 = x5 - a;
        for (int r = 0; r < rounds; r++)
        {
            x0 = Vector256.FusedMultiplyAdd(x0, a, b);
            x1 = Vector256.FusedMultiplyAdd(x1, a, b);
            x2 = Vector256.FusedMultiplyAdd(x2, a, b);
            x3 = Vector256.FusedMultiplyAdd(x3, a, b);
            x4 = Vector256.FusedMultiplyAdd(x4, a, b);
            x5 = Vector256.FusedMultiplyAdd(x5, a, b);
            x6 = Vector256.FusedMultiplyAdd(x6, a, b);
            x7 = Vector256.FusedMultiplyAdd(x7, a, b);
            x8 = Vector256.FusedMultiplyAdd(x8, a, b);
            x9 = Vector256.FusedMultiplyAdd(x9, a, b);
            x10 = Vector256.FusedMultiplyAdd(x10, a, b);
            x11 = Vector256.FusedMultiplyAdd(x11, a, b);
        }
        return Vector256.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Triad(float* part, int count, int passes)
    {
        float* a = part, b = part + count, c = b + count;
        for (int p = 0; p < passes; p++)
        {
            Vector512<float> s = Vector512.Create(0.5f + p);
            for (int i = 0; i < count; i += Vector512<float>.Count) (Vector512.Load(b + i) + s * Vector512.Load(c + i)).Store(a + i);
        }
    }

    void OnAll(Action<int> work)
    {
        Thread[] others = [.. Enumerable.Range(1, threads - 1).Select(thread => new Thread(() => work(thread)))];
        foreach (Thread thread in others) thread.Start();
        work(0);
        foreach (Thread thread in others) thread.Join();
    }

    void Allocate(nuint count)
    {
        Free();
        parts = new float*[threads];
        for (int i = 0; i < threads; i++)
        {
            parts[i] = (float*)NativeMemory.AlignedAlloc(Arrays * count * sizeof(float), Alignment);
            new Span<float>(parts[i], (int)(Arrays * count)).Clear();
        }
        floats = count;
    }

    void Free()
    {
        foreach (float* part in parts) NativeMemory.AlignedFree(part);
        parts = [];
    }
}

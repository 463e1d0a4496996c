using System.Diagnostics;

namespace Graft.Fuzz;

/// <summary>
/// Something that reads what strangers wrote: what the fuzzer may feed it, and what must hold whatever that is. The same check runs under the
/// fuzzer, when a finding is run again, and in the tests that replay the corpus.
/// </summary>
abstract class FuzzTarget(string name)
{
    /// <summary>Longer than any small input needs; inputs on this scale keep the fuzzer fast.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    bool isWarm;

    public string Name => name;

    /// <summary>Sound inputs to start from, small, one for each thing that an input may hold.</summary>
    public abstract IEnumerable<byte[]> Seeds { get; }

    /// <summary>What inputs are made of and chance would not find.</summary>
    public abstract IEnumerable<byte[]> Tokens { get; }

    /// <summary>Holds what comes of the input against what is promised.</summary>
    /// <exception cref="FindingException">A promise is broken.</exception>
    public void Check(byte[] input)
    {
        WarmUp();
        var watch = Stopwatch.StartNew();
        Guarded(input);
        if (watch.Elapsed <= Patience) return;
        // A busy machine may be at fault, once.
        watch.Restart();
        Guarded(input);
        if (watch.Elapsed > Patience) throw new FindingException($"it takes longer than {Patience.TotalSeconds} s");
    }

    /// <exception cref="FindingException">A promise is broken.</exception>
    protected abstract void Run(byte[] input);

    // What is made once, at the first use of a class, is not the input's doing.
    void WarmUp()
    {
        if (isWarm) return;
        isWarm = true;
        foreach (byte[] seed in Seeds)
        {
            try
            {
                Guarded(seed);
            }
            catch (FindingException)
            {
                // A seed's finding is found when the seed is an input.
            }
        }
    }

    void Guarded(byte[] input)
    {
        try
        {
            Run(input);
        }
        catch (Exception failure) when (failure is not FindingException)
        {
            throw new FindingException($"{failure.GetType().Name} escapes: {failure.Message}", failure);
        }
    }
}

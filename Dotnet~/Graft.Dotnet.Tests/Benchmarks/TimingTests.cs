using System.Diagnostics;
using Graft.Benchmarks.Timing;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The benchmark's arithmetic, and that its measuring takes turns and sees what is allocated. No time is held to a limit.</summary>
public sealed class TimingTests
{
    [Test]
    public void PercentilesAreNearestRanks()
    {
        var samples = new CallDurations();
        samples.EnsureRoom(1000);
        for (int i = 1000; i > 0; i--) samples.Add(i * Stopwatch.Frequency / 1_000_000);
        Assert.That(samples.Percentile(0.5), Is.EqualTo(500).Within(1e-6));
        Assert.That(samples.Percentile(0.999), Is.EqualTo(999).Within(1e-6));
        Assert.That(samples.Percentile(1), Is.EqualTo(1000).Within(1e-6));
    }

    [Test]
    public void SidesTakeTurnsThroughAllTheirBatches()
    {
        var order = new List<string>();
        CountingSide one = new("one", Called), other = new("other", Called);
        CallDurations[] samples = new Rounds(0.2).Time([one, other]);
        string[] turns = [.. order.Where((name, i) => i == 0 || order[i - 1] != name)];
        Assert.That(turns.Length, Is.EqualTo(10), "three turns each to warm up, two that are timed");
        Assert.That(one.Seen, Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(samples[0].Count, Is.InRange(2, order.Count));

        void Called(string name)
        {
            order.Add(name);
            Thread.Sleep(1);
        }
    }

    [Test]
    public void ThreadsThatStillSpinAreWaitedFor()
    {
        int calls = 0, disturbed = 0;
        using var spinning = new SpinningSide(TimeSpan.FromMilliseconds(80));
        using var quiet = new CountingSide("quiet", _ =>
        {
            calls++;
            if (spinning.Spins) disturbed++;
            Thread.Sleep(1);
        });
        new Rounds(0.2).Time([spinning, quiet]);
        // All would be, without the wait; a starved thread may look as if it were at rest.
        Assert.That((double)disturbed / calls, Is.LessThan(0.5));
    }

    [Test]
    public void WhatACallAllocatesIsSeen()
    {
        var rounds = new Rounds(0.05);
        object? kept = null;
        using var quiet = new CountingSide("quiet", _ => { });
        using var loud = new CountingSide("loud", _ => kept = new byte[1000]);
        Assert.That(rounds.AllocatedBytes(loud), Is.InRange(1000, 1200));
        Assert.That(rounds.AllocatedBytes(quiet), Is.LessThan(100));
        Assert.That(kept, Is.Not.Null);
    }

    [Test]
    public void FewImagesComeAgainInALargeBatch()
    {
        Dataset digits = SyntheticDigits.Create(7, 1);
        var images = new TestImages(digits, 16);
        Assert.That(images.Count, Is.EqualTo(7));
        Assert.That(images.Batches(16), Is.EqualTo(1));
        Assert.That(images.Batches(3), Is.EqualTo(2));
        Assert.That(images.Bytes.AsSpan(15 * images.Size, images.Size).SequenceEqual(digits.Bytes.AsSpan(images.Size, images.Size)));
        Assert.That(images.Floats[400], Is.EqualTo(digits.Bytes[400] / 255f).Within(1e-6));
    }

    // Like a pool of threads that go on for a while after a call.
    sealed class SpinningSide : ISide
    {
        readonly Thread thread;
        readonly long spin;
        long until;
        volatile bool ended;

        public SpinningSide(TimeSpan spin)
        {
            this.spin = (long)(spin.TotalSeconds * Stopwatch.Frequency);
            thread = new Thread(Work) { IsBackground = true };
            thread.Start();
        }

        public bool Spins => Stopwatch.GetTimestamp() < Volatile.Read(ref until);
        public string Name => "spinning";
        public int Threads => 2;
        public int Calls => 1;
        public float[] Answers => [];

        public void Call(int index)
        {
            Volatile.Write(ref until, Stopwatch.GetTimestamp() + spin);
            Thread.Sleep(1);
        }

        public void Dispose()
        {
            ended = true;
            thread.Join();
        }

        void Work()
        {
            while (!ended)
                if (!Spins) Thread.Sleep(1);
        }
    }

    sealed class CountingSide(string name, Action<string> called) : ISide
    {
        readonly bool[] seen = new bool[3];

        public IEnumerable<int> Seen => Enumerable.Range(0, seen.Length).Where(index => seen[index]);
        public string Name => name;
        public int Threads => 1;
        public int Calls => seen.Length;
        public float[] Answers => [];

        public void Call(int index)
        {
            seen[index] = true;
            called(name);
        }

        public void Dispose() { }
    }
}

using Graft.Fuzz;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>The fuzzer's checks see what they are for.</summary>
public sealed class FuzzTargetTests
{
    static byte[] Sound => FuzzTargets.Named("model").Seeds.First();

    [Test]
    public void AnotherExceptionThanThePromisedOneIsFound() =>
        Assert.That(Finding(new BrokenLoader(read: file => throw new IndexOutOfRangeException("at 7"))), Does.Contain("IndexOutOfRangeException").And.Contain("at 7"));

    [Test]
    public void AMissingCheckBehindThePromisedExceptionIsFound() =>
        Assert.That(Finding(new BrokenLoader(read: file => throw new ModelFileException("damaged", new NullReferenceException()))), Does.Contain("NullReferenceException"));

    [Test]
    public void APromisedExceptionIsNone() => Assert.DoesNotThrow(() => new BrokenLoader(read: file => throw new ModelFileException("damaged", new OverflowException())).Check(Sound));

    [Test]
    public void MemoryBeyondTheBoundIsFound() =>
        Assert.That(Finding(new BrokenLoader(read: file => new byte[1_000_000].Length > 0 ? ModelFile.Read(file) : null!)), Does.Contain("bytes are allocated"));

    // The fuzzer found the first of them beyond the bound: messages that nobody read were put into words for each.
    [TestCaseSource(nameof(ManyLayers))]
    public void ALayerCostsNoMoreThanTheBoundGivesIt(Network network)
    {
        byte[] file = ModelFile.Write(new Model(network, new MeanSquaredError(), null));
        ModelFile.Read(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ModelFile.Read(file);
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / Layers, Is.LessThan(StoredFileTarget<Model>.PerLayer));
    }

    const int Layers = 512;

    static IEnumerable<TestCaseData> ManyLayers()
    {
        ILayer[] Each() => [.. Enumerable.Range(0, Layers).Select(_ => new Relu())];
        yield return new TestCaseData(new Network(new Shape(Layers), new Parallel(Each()))).SetName("ALayerCostsNoMoreThanTheBoundGivesIt(parallel)");
        yield return new TestCaseData(new Network(new Shape(1), new Branches(Each()))).SetName("ALayerCostsNoMoreThanTheBoundGivesIt(branches)");
        yield return new TestCaseData(new Network(new Shape(1), Each())).SetName("ALayerCostsNoMoreThanTheBoundGivesIt(one after the other)");
    }

    [Test]
    public void ALostRoundTripIsFound()
    {
        int writes = 0;
        Assert.That(Finding(new BrokenLoader(write: model => ModelFile.Write(writes++ % 2 == 0 ? model : SeedModels.All.Last()))), Does.Contain("saved and loaded"));
    }

    [Test]
    public void TimeBeyondPatienceIsFound() =>
        Assert.That(Finding(new Sluggard()), Does.Contain("takes longer"));

    [Test]
    public void MostInputsGetPastTheChecksum()
    {
        FuzzTarget target = FuzzTargets.Named("model");
        byte[] weights = Sound; // the last float of its weights changed is another model, not a damaged file
        int at = weights.AsSpan().LastIndexOf("biases"u8) - 1;
        weights[at] ^= 1;
        var seen = new List<Exception>();
        new BrokenLoader(read: file =>
        {
            try
            {
                return ModelFile.Read(file);
            }
            catch (ModelFileException refused)
            {
                seen.Add(refused);
                throw;
            }
        }).Check(weights);
        Assert.That(seen.Select(each => each.Message).Where(message => message.Contains("checksum")), Is.Empty);
        Assert.DoesNotThrow(() => target.Check(weights));
    }

    static string Finding(FuzzTarget target) => Assert.Throws<FindingException>(() => target.Check(Sound)).Message;

    sealed class Sluggard() : FuzzTarget("sluggard")
    {
        public override IEnumerable<byte[]> Seeds => [];
        public override IEnumerable<byte[]> Tokens => [];
        protected override void Run(byte[] input) => Thread.Sleep(Patience + TimeSpan.FromMilliseconds(100));
    }
}

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

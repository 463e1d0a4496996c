namespace Graft.Benchmarks.Timing;

/// <summary>The images that both sides answer, in memory that stays where it is. Where a batch needs more, they come again.</summary>
sealed class TestImages
{
    /// <param name="data">Images as bytes.</param>
    /// <param name="largestBatch">So many there are at least, some of them more than once if need be.</param>
    public TestImages(Dataset data, int largestBatch)
    {
        Count = data.Count;
        Size = data.ExampleShape.Count;
        int filled = Math.Max(Count, largestBatch);
        Bytes = new byte[filled * Size];
        for (int i = 0; i < filled; i++) data.Bytes.AsSpan(i % Count * Size, Size).CopyTo(Bytes.AsSpan(i * Size));
        Floats = GC.AllocateUninitializedArray<float>(Bytes.Length, pinned: true);
        for (int i = 0; i < Bytes.Length; i++) Floats[i] = data.Scale * Bytes[i];
    }

    /// <summary>How many different ones.</summary>
    public int Count { get; }

    /// <summary>Pixels of one.</summary>
    public int Size { get; }

    /// <summary>0 to 255, image after image.</summary>
    public byte[] Bytes { get; }

    /// <summary>The same from 0 to 1. Pinned.</summary>
    public float[] Floats { get; }

    /// <summary>Whole batches; what is left over is not used.</summary>
    public int Batches(int batch) => Math.Max(1, Count / batch);
}

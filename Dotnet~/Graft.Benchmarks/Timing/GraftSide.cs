namespace Graft.Benchmarks.Timing;

/// <summary>Graft's predictor on the same floats as ONNX Runtime.</summary>
sealed class GraftSide(Model model, TestImages images, int batch, int threads) : ISide
{
    readonly Predictor predictor = new(model, threads);
    readonly int length = batch * images.Size;

    public string Name => "Graft";
    public int Threads => threads;
    public int Calls { get; } = images.Batches(batch);
    public float[] Answers { get; } = new float[batch * model.Network.Outputs];

    public void Call(int index) => predictor.Predict(images.Floats.AsSpan(index * length, length), Answers);
    public void Dispose() => predictor.Dispose();
}

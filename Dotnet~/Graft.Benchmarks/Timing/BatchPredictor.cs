namespace Graft.Benchmarks.Timing;

/// <summary>A predictor for several examples in a row, as long as <see cref="Predictor"/> itself takes one.</summary>
sealed class BatchPredictor(Model model) : IDisposable
{
    readonly Predictor predictor = new(model);
    readonly int inputs = model.Network.Input.Count, outputs = model.Network.Outputs;

    public void Predict(ReadOnlySpan<float> examples, Span<float> answers)
    {
        for (; examples.Length > 0; examples = examples[inputs..], answers = answers[outputs..]) predictor.Predict(examples[..inputs], answers[..outputs]);
    }

    public void Predict(ReadOnlySpan<byte> examples, Span<float> answers)
    {
        for (; examples.Length > 0; examples = examples[inputs..], answers = answers[outputs..]) predictor.Predict(examples[..inputs], answers[..outputs]);
    }

    public void Dispose() => predictor.Dispose();
}

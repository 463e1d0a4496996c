namespace Graft.Fuzz;

/// <summary>
/// A model that was accepted answers: the same bits each time; a classifier with probabilities that add up to one, or, where its weights are
/// so large that sums overflow, with NaN. A regression's numbers are what arithmetic makes of them.
/// </summary>
static class PredictorCheck
{
    const float Slack = 1e-3f;

    public static void Run(Model model)
    {
        using var predictor = new Predictor(model);
        int features = model.Network.Input.Count;
        float[] example = [.. Enumerable.Range(0, features).Select(i => i % 3 == 0 ? 0 : (i * 37 % 101 - 50) / 50f)], answer = new float[model.Network.Outputs], again = new float[answer.Length];
        predictor.Predict(example, answer);
        predictor.Predict(example, again);
        if (!answer.AsSpan().SequenceEqual(again)) throw new FindingException("two predictions of one example differ");
        CheckAnswer(model, answer);
        byte[] pixels = [.. Enumerable.Range(0, features).Select(i => (byte)(i * 41))];
        predictor.Predict(pixels, answer);
        CheckAnswer(model, answer);
        if (model.Classes != null && !model.Classes.Contains(predictor.Recognise(pixels, out _))) throw new FindingException("a class is recognised that the model does not have");
    }

    static void CheckAnswer(Model model, float[] answer)
    {
        if (!model.Loss.IsClassification || answer.Any(float.IsNaN)) return;
        if (answer.Any(probability => probability < 0 || probability > 1 + Slack)) throw new FindingException("a probability is not between 0 and 1");
        if (Math.Abs(answer.Sum() - 1) > Slack) throw new FindingException("probabilities do not add up to 1");
    }
}

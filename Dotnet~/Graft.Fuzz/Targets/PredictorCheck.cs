namespace Graft.Fuzz;

/// <summary>
/// A model that was accepted answers, one example or many: the same bits each time, nothing written beside the answers; a classifier with
/// probabilities that add up to one, or, where its weights are so large that sums overflow, with NaN. A regression's numbers are what arithmetic
/// makes of them.
/// </summary>
static class PredictorCheck
{
    // More than a predictor answers at once, and not a multiple of anything.
    const int Examples = 9;
    const float Slack = 1e-3f, Untouched = 12345;

    public static void Run(Model model)
    {
        using var predictor = new Predictor(model);
        int features = model.Network.Input.Count, outputs = model.Network.Outputs;
        float[] floats = [.. Enumerable.Range(0, Examples * features).Select(i => i % 3 == 0 ? 0 : (i * 37 % 101 - 50) / 50f)];
        byte[] bytes = [.. Enumerable.Range(0, Examples * features).Select(i => (byte)(i % 4 == 1 ? 0 : i * 41))];
        foreach (int count in new[] { 1, Examples })
        {
            float[] answers = Twice(count * outputs, room => predictor.Predict(floats.AsSpan(0, count * features), room));
            CheckAnswers(model, answers);
            CheckAnswers(model, Twice(count * outputs, room => predictor.Predict(bytes.AsSpan(0, count * features), room)));
            Twice(count * outputs, room => predictor.Logits(floats.AsSpan(0, count * features), room));
        }
        if (model.Classes != null) CheckRecognition(model, predictor.Recognise(floats.AsSpan(0, features)));
    }

    delegate void Answer(Span<float> room);

    static float[] Twice(int count, Answer answer)
    {
        float[] first = new float[count + 2], second = new float[count + 2];
        Array.Fill(first, Untouched);
        Array.Fill(second, Untouched);
        answer(first.AsSpan(1, count));
        answer(second.AsSpan(1, count));
        if (!first.AsSpan().SequenceEqual(second)) throw new FindingException("two answers to the same differ");
        if (first[0] != Untouched || first[^1] != Untouched) throw new FindingException("an answer is written beside its place");
        return first[1..^1];
    }

    static void CheckAnswers(Model model, float[] answers)
    {
        if (!model.Loss.IsClassification) return;
        foreach (float[] answer in answers.Chunk(model.Network.Outputs))
        {
            if (answer.Any(float.IsNaN)) continue;
            if (answer.Any(probability => probability < 0 || probability > 1 + Slack)) throw new FindingException("a probability is not between 0 and 1");
            if (Math.Abs(answer.Sum() - 1) > Slack) throw new FindingException("probabilities do not add up to 1");
        }
    }

    static void CheckRecognition(Model model, Recognition recognition)
    {
        if (recognition.Label != model.Classes[recognition.Index]) throw new FindingException("a class is recognised under another's name");
        if (recognition.Probability is < 0 or > 1 + Slack || recognition.Confidence > recognition.Probability + Slack) throw new FindingException("a recognition's confidence is no probability");
        if (model.Calibration == null && !recognition.IsKnown) throw new FindingException("a model without calibration does not know");
    }
}

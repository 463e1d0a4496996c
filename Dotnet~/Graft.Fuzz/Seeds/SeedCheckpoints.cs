namespace Graft.Fuzz;

/// <summary>Small runs at rest: just begun, and under way with every odd number that a run can have.</summary>
static class SeedCheckpoints
{
    public static IEnumerable<Checkpoint> All
    {
        get
        {
            Model[] models = [.. SeedModels.All];
            yield return new Checkpoint(models[0], null, new RunProgress(), new Dictionary<string, string>(), null, null);
            yield return UnderWay(models[0]);
            yield return UnderWay(models[^1]);
        }
    }

    static Checkpoint UnderWay(Model model)
    {
        foreach (Parameter parameter in model.Network.Parameters)
        {
            parameter.Remember("m").Data[0] = float.NaN;
            parameter.Remember("v").Data[0] = float.PositiveInfinity;
        }
        var progress = new RunProgress { Epoch = 2, Step = 77, StepInEpoch = 7, LossSum = 0.3, Correct = 19, BestLoss = 2, BestEpoch = 1, Seconds = 1e-300 };
        progress.Curve.Add(new CurvePoint(1, 2.5, 0.1, double.NaN, double.PositiveInfinity, -0.0));
        return new Checkpoint(model, [.. model.Network.Parameters.Select(parameter => parameter.Value.Clone())], progress, new Dictionary<string, string> { ["batch"] = "20" }, "managed", "tiles=4");
    }
}

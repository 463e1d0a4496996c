using Graft.Cli.Reporting;
using Spectre.Console;

namespace Graft.Cli.Tuning;

/// <summary>What a search and the refits of its winner came to, for people and for programs.</summary>
/// <param name="Plan">What was asked for.</param>
/// <param name="Result">What was found.</param>
/// <param name="Refits">The winner's refits.</param>
/// <param name="Tests">Their test results, in the same order.</param>
/// <param name="Device">Where.</param>
/// <param name="SideBySide">Trials at once.</param>
/// <param name="SearchSeconds">This time, if the search was resumed.</param>
/// <param name="Seconds">The refits included.</param>
sealed record TuneReport(TunePlan Plan, SearchResult Result, IReadOnlyList<RefitResult> Refits, IReadOnlyList<ClassificationReport> Tests, string Device, int SideBySide, double SearchSeconds, double Seconds)
{
    const int Shown = 10;

    TrialRecord Winner => Result.Winner;
    double TestAccuracy => Tests.Average(test => test.Accuracy);
    double TestSpread => Tests.Count > 1 ? Math.Sqrt(Tests.Sum(test => Math.Pow(test.Accuracy - TestAccuracy, 2)) / (Tests.Count - 1)) : double.NaN;

    public object Json => new
    {
        device = Device, sideBySide = SideBySide, data = Plan.Data.Kind, digits = Plan.Data.Training.Classes, images = Plan.Data.Training.Count, folds = Plan.Validation.Parts, strategy = $"{Plan.Strategy}", space = $"{Plan.Space}",
        complete = Result.IsComplete, trials = Result.Ranking.Count, failed = Result.Ranking.Count(record => record.Score.Failure != null), searchSeconds = SearchSeconds, seconds = Seconds,
        winner = Trial(Winner), best = Result.Ranking.Take(Shown).Select(Trial),
        refits = Refits.Zip(Tests, (refit, test) => new { seed = refit.Seed, epochs = refit.Curve.Count, epoch = refit.Epoch, validationAccuracy = refit.Point.ValidationAccuracy, testAccuracy = test.Accuracy, macroPrecision = test.MacroPrecision }),
        testAccuracy = TestAccuracy, testSpread = TestSpread, testImages = Tests[0].Count, model = Plan.Model, table = Plan.Table, plot = Plan.Plot,
    };

    public Table Best
    {
        get
        {
            Table table = Tables.New(["trial", .. Plan.Space.Dimensions.Select(dimension => dimension.Name), "accuracy", "spread", "loss", "epochs", "training"]);
            table.Title = new TableTitle(Markup.Escape($"The best of {Result.Ranking.Count} trials on {Plan.Data.Description}"));
            foreach (TrialRecord record in Result.Ranking.Take(Shown))
                table.AddRow([$"{record.Trial.Index}", .. Plan.Space.Dimensions.Select(dimension => Markup.Escape(record.Trial.Values[dimension.Name].Text)), Tables.Share(record.Score.Accuracy), Tables.Share(record.Score.AccuracySpread), Tables.Number(record.Score.Loss), $"{record.Epochs}", Tables.Seconds(record.Score.Seconds)]);
            return table;
        }
    }

    public string Measured
    {
        get
        {
            string spread = Tests.Count > 1 ? $" (mean of {Tests.Count} seeds, spread {Tables.Share(TestSpread)})" : "";
            return $"The winner, trained on all {Tables.Count(Plan.Data.Training.Count)} images: test accuracy {Tables.Share(TestAccuracy)}{spread}, macro precision {Tables.Share(Tests.Average(test => test.MacroPrecision))} on {Tables.Count(Tests[0].Count)} images";
        }
    }

    public string Took => $"{Tables.Seconds(SearchSeconds)} for the search and {Tables.Seconds(Seconds - SearchSeconds)} for the rest, {SideBySide} side by side on {Device}";

    static object Trial(TrialRecord record) => new
    {
        trial = record.Trial.Index, values = record.Trial.Values.ToDictionary(pair => pair.Key, pair => pair.Value.IsNumber ? (object)pair.Value.Number : pair.Value.Text), rung = record.Rung + 1, epochs = record.Epochs,
        accuracy = record.Score.Accuracy, accuracySpread = record.Score.AccuracySpread, loss = record.Score.Loss, seconds = record.Score.Seconds, failure = record.Score.Failure,
    };
}

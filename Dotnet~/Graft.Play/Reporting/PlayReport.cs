using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Graft.Cli.Timing;
using Graft.Play.Studies;
using ScottPlot;
using Spectre.Console;
using IDataSource = Graft.Cli.Data.IDataSource;

namespace Graft.Play.Reporting;

/// <summary>What the player's model learned, and what it cost: as lines, tables, JSON and a picture.</summary>
sealed class PlayReport(IDataSource source, PlayedGame game, LessonStudy lessons, FrameStudy within, FrameStudy beside, float budget, double work)
{
    const int Bins = 60;

    static readonly ScottPlot.Color Without = ScottPlot.Color.FromHex("#7f7f7f"), Within = ScottPlot.Color.FromHex("#e6550d"), Beside = ScottPlot.Color.FromHex("#1f77b4");

    readonly Quantiles added = Quantiles.Of(beside.Added), addedQuiet = Quantiles.Of(Of(beside.Added, beside.Quiet));
    readonly Quantiles counted = Quantiles.Of(beside.AddedByCounting);
    readonly Quantiles overshoot = Quantiles.Of(Overshoot(within, budget)), overshootQuiet = Quantiles.Of(Of(Overshoot(within, budget), within.Quiet));

    // Frames in which a lesson is at work to the end; one that ends leaves the rest of its frame to the game.
    double BudgetShare => within.Spent.Sum(spent => Math.Min(spent, budget)) / (budget * within.Spent.Count);

    public object Json => new
    {
        frames = within.Spent.Count,
        source = source.Kind,
        addedMilliseconds = Json4(added),
        overshootMilliseconds = Json4(overshoot),
        addedByCountingMilliseconds = Json4(counted),
        undisturbed = new { addedMilliseconds = Json4(addedQuiet), addedFrames = beside.Quiet.Count, overshootMilliseconds = Json4(overshootQuiet), overshootFrames = within.Quiet.Count },
        budgetShare = BudgetShare,
        allocatedBytesPerFrame = Math.Max(within.AllocatedPerFrame, beside.AllocatedPerFrame),
        accuracyBefore = lessons.AccuracyBefore,
        accuracyAfter = lessons.AccuracyAfter,
        oldAccuracyBefore = lessons.OldAccuracyBefore,
        oldAccuracyAfter = lessons.OldAccuracyAfter,
        secondsToLearn = lessons.Seconds,
        mostSecondsToLearn = lessons.MostSeconds,
        lessons = lessons.Lessons,
        played = new { drawings = game.Drawings, before = game.Before, after = game.After, corrected = game.Corrected, lessons = game.Lessons },
    };

    public void Print(Session session)
    {
        session.Print($"The player drew {game.Drawings} digits: {Tables.Share(game.Before)} were called right. He corrected {string.Join(", ", game.Corrected)} by ten examples each, and drew {game.Drawings} others: {Tables.Share(game.After)}.");
        session.Print($"{lessons.Lessons} lessons of ten examples of one new digit each, of {source.Description}: the new digit {Tables.Share(lessons.AccuracyBefore)} -> {Tables.Share(lessons.AccuracyAfter)}, the old ones {Tables.Share(lessons.OldAccuracyBefore)} -> {Tables.Share(lessons.OldAccuracyAfter)}, learned in {lessons.Seconds:F2} s on average, {lessons.MostSeconds:F2} s at most ({budget} ms of each of 60 frames a second).");
        var table = new Table().Title($"milliseconds a frame, of {within.Spent.Count} with {work} ms of other work").AddColumns("", "median", "99 %", "99.9 %", "most");
        Row(table, "without learning", Quantiles.Of(within.Alone.Concat(beside.Alone)));
        Row(table, $"learning in frames, budget {budget}", Quantiles.Of(within.Together));
        Row(table, "   beyond the budget", overshoot);
        Row(table, $"   the same, undisturbed ({within.Quiet.Count})", overshootQuiet);
        Row(table, "learning beside the game", Quantiles.Of(beside.Together));
        Row(table, "   added to a frame", added);
        Row(table, $"   the same, undisturbed ({beside.Quiet.Count})", addedQuiet);
        Row(table, "   added by a thread that only counts", counted);
        session.Results.Write(table);
        session.Print("Undisturbed are frames in which, and in whose partners without learning, the system gave the main thread's processor to nobody else.");
        session.Print($"Of the budget {Tables.Share(BudgetShare)} was used. Allocated per frame: {within.AllocatedPerFrame:F0} bytes in frames, {beside.AllocatedPerFrame:F0} beside the game.");
    }

    /// <summary>A histogram of the frames' times, counts in tens.</summary>
    public byte[] Png() => CurvePanel.Png(
        plot => Draw(plot, $"learning within frames, budget {budget} ms", within, Within),
        plot => Draw(plot, "learning beside the game", beside, Beside));

    static void Row(Table table, string name, Quantiles times) => table.AddRow(name, $"{times.P50:F3}", $"{times.P99:F3}", $"{times.P999:F3}", $"{times.Max:F3}");

    static IEnumerable<double> Overshoot(FrameStudy study, double budget) => study.Spent.Select(spent => Math.Max(0, spent - budget));

    static IEnumerable<double> Of(IEnumerable<double> times, IReadOnlyList<int> frames)
    {
        double[] all = [.. times];
        return frames.Select(frame => all[frame]);
    }

    static object Json4(Quantiles times) => new { p50 = times.P50, p99 = times.P99, p999 = times.P999, max = times.Max };

    static void Draw(Plot plot, string title, FrameStudy study, ScottPlot.Color color)
    {
        double least = study.Alone.Concat(study.Together).Min(), most = Math.Max(Quantiles.Of(study.Together).P999, Quantiles.Of(study.Alone).P999);
        Histogram(plot, study.Alone, least, most, Without, "without learning");
        Histogram(plot, study.Together, least, most, color, "with learning");
        CurvePanel.Dress(plot, title, "milliseconds a frame", "frames (logarithm of 1 + count)", Alignment.UpperRight);
    }

    // Logarithms, so that the few long frames, which are what a player notices, can be seen.
    static void Histogram(Plot plot, IReadOnlyList<double> times, double least, double most, ScottPlot.Color color, string name)
    {
        double width = (most - least) / Bins;
        var counts = new double[Bins];
        foreach (double time in times.Where(time => time <= most)) counts[Math.Min(Bins - 1, (int)((time - least) / width))]++;
        double[] places = [.. Enumerable.Range(0, Bins).Select(bin => least + (bin + 0.5) * width)];
        var line = plot.Add.Scatter(places, counts.Select(count => Math.Log10(1 + count)).ToArray(), color);
        line.MarkerSize = 0;
        line.ConnectStyle = ConnectStyle.StepHorizontal;
        line.LegendText = name;
        line.LineWidth = 2;
    }
}

using System.Globalization;
using Graft.Cli.Reporting;

namespace Graft.Cli.Book.Questions;

/// <summary>Question 5: what if momentum is very near to one? One weight rolls into its valley, and the network learns beside it.</summary>
sealed class MomentumNearOne : IQuestion
{
    const int Steps = 3000;
    const float Rate = 0.01f, NetworkRate = 0.002f, Start = 0, Goal = 1;
    static readonly float[] Betas = [0, 0.9f, 0.99f, 0.999f, 0.99999f];

    static readonly Recipe Training = new() { Epochs = 12, Patience = 0 };

    public int Number => 5;
    public string Title => "What if momentum is very near to one?";

    public BookAnswer Answer(BookContext book)
    {
        var rolls = Betas.Select(beta => (Beta: beta, Roll: Roll(book, beta))).ToArray();
        var runs = Betas.Select(beta => Learn(book, beta)).ToArray();
        var (high, low) = (rolls[3].Roll, rolls[1].Roll);
        return new BookAnswer
        {
            Paragraph = string.Create(CultureInfo.InvariantCulture,
                $"It runs too far, comes back, runs too far again, and takes much longer to settle. One weight on its way from {Start} to {Goal} by plain gradients passes its goal by {100 * low.Overshoot:F0} % with a momentum of 0.9 and stays within 1 % after {low.Settled} steps; with 0.999 it passes it by {100 * high.Overshoot:F0} %, crosses it {high.Crossings} times in {Steps} steps, and ") +
                (high.Settled > 0 ? $"settles after {high.Settled}." : "has not settled by then.") + string.Create(CultureInfo.InvariantCulture,
                $" The network of 0–4 shows the same: after {Training.Epochs} epochs its validation accuracy is {Accuracy(runs[1])} with 0.9, {Accuracy(runs[3])} with 0.999 and {Accuracy(runs[4])} with 0.99999."),
            Table =
            [
                ["momentum", "passes the goal by", "crossings", "steps until within 1 %", "validation accuracy of the network"],
                .. rolls.Zip(runs, (each, accuracy) => new[]
                {
                    Name(each.Beta), (100 * each.Roll.Overshoot).ToString("F0", CultureInfo.InvariantCulture) + " %", $"{each.Roll.Crossings}", each.Roll.Settled > 0 ? $"{each.Roll.Settled}" : $"more than {Steps}", double.IsNaN(accuracy) ? "flies off" : Tables.Share(accuracy),
                }),
            ],
            Curves = [.. Betas.Zip(runs).Where(each => double.IsFinite(each.Second)).Select(each => Name(each.First))],
        };
    }

    static string Name(float beta) => beta.ToString("0.#####", CultureInfo.InvariantCulture);

    // Half the squared distance of one bias from the goal: its gradient is that distance.
    static Finding Roll(BookContext book, float beta)
    {
        var example = Dataset.OfTargets([0], new Shape(1), [Goal], 1);
        var weight = new Dense(1, new Zeros());
        var network = new Network(new Shape(1), weight);
        var settings = new TrainingSettings { Loss = new MeanSquaredError(), Optimizer = new Momentum(Rate, beta), BatchSize = 1, MaxEpochs = Steps, Patience = 0 };
        using var run = new TrainingRun(network, example, null, settings, book.Backend);
        var path = new List<float>();
        while (path.Count < Steps && run.Advance(TimeSpan.Zero))
            if (run.Progress.Epoch > path.Count) path.Add(weight.Biases.Value.Data[0]);
        float[] distance = [.. path.Select(at => at - Goal)];
        int last = Array.FindLastIndex(distance, each => Math.Abs(each) > 0.01f);
        return new Finding(Math.Max(0, distance.Max()), Enumerable.Range(1, last + 1).Count(i => i < distance.Length && distance[i] > 0 != distance[i - 1] > 0), last + 1 < distance.Length ? last + 2 : 0);
    }

    // NaN where the loss is no longer a number before an epoch is over.
    static double Learn(BookContext book, float beta)
    {
        Network network = BookNetwork.Build(BookNetwork.Elu, book.Data.Sample.Training, book.Seed);
        TrainingSettings settings = Training.Settings(network, book.Data.Sample.Training.Count, book.Seed);
        settings.Optimizer = new Momentum(NetworkRate, beta);
        try
        {
            return book.Train(Name(beta), network, book.Data.Sample, settings).Fit.Point.ValidationAccuracy;
        }
        catch (TrainingException)
        {
            return double.NaN;
        }
    }

    static string Accuracy(double value) => double.IsNaN(value) ? "no number at all, for the loss flies off," : Tables.Share(value);

    /// <param name="Overshoot">Furthest beyond the goal, as a share of the way.</param>
    /// <param name="Crossings">Of the goal, until it stays there.</param>
    /// <param name="Settled">Steps until it stays within 1 %; 0 where it does not.</param>
    sealed record Finding(double Overshoot, int Crossings, int Settled);
}

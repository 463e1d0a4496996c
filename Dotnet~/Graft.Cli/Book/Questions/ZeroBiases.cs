using System.Globalization;
using Graft.Cli.Reporting;

namespace Graft.Cli.Book.Questions;

/// <summary>Question 2: may the biases start at zero?</summary>
sealed class ZeroBiases : IQuestion
{
    const int Runs = 3;
    const float Spread = 0.1f;

    static readonly Recipe Training = new() { Rate = 0.001f, Epochs = 5, Patience = 0 };

    public int Number => 2;
    public string Title => "May the biases start at zero?";

    public BookAnswer Answer(BookContext book)
    {
        double[] zero = [.. Seeds(book).Select(seed => Learn(book, seed, 0))], drawn = [.. Seeds(book).Select(seed => Learn(book, seed, Spread))];
        double difference = zero.Average() - drawn.Average();
        return new BookAnswer
        {
            Paragraph = string.Create(CultureInfo.InvariantCulture,
                $"Yes: the weights already make the units different. Over {Runs} seeds, biases that start at zero give a validation accuracy of {zero.Average():F4} and biases drawn with a deviation of {Spread} give {drawn.Average():F4}: ") +
                string.Create(CultureInfo.InvariantCulture, $"a difference of {100 * Math.Abs(difference):F2} points, where two seeds of the same kind differ by up to {100 * Math.Max(Range(zero), Range(drawn)):F2}."),
            Table =
            [
                ["biases start", .. Seeds(book).Select(seed => $"seed {seed}"), "mean"],
                ["at zero", .. zero.Select(Tables.Share), Tables.Share(zero.Average())],
                ["drawn", .. drawn.Select(Tables.Share), Tables.Share(drawn.Average())],
            ],
        };
    }

    static double Learn(BookContext book, ulong seed, float spread)
    {
        var (training, validation) = book.Data.Sample;
        Network network = BookNetwork.Build(BookNetwork.Elu, training, seed);
        var random = new RandomStream(seed, RandomStreams.Selection);
        foreach (Dense layer in network.Layers.OfType<Dense>())
            for (int unit = 0; unit < layer.Units; unit++) layer.Biases.Value.Data[unit] = spread * random.NextNormal();
        return book.TrainAside(network, training, validation, Training.Settings(network, training.Count, seed)).Fit.Point.ValidationAccuracy;
    }

    static IEnumerable<ulong> Seeds(BookContext book) => Enumerable.Range(0, Runs).Select(i => book.Seed + (ulong)i);
    static double Range(double[] values) => values.Max() - values.Min();
}

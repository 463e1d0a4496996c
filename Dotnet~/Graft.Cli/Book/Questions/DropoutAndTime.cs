using System.Diagnostics;
using System.Globalization;
using Graft.Cli.Reporting;

namespace Graft.Cli.Book.Questions;

/// <summary>Question 7: does dropout slow down training, does it slow down inference?</summary>
sealed class DropoutAndTime : IQuestion
{
    const float Rate = 0.5f;
    const int Predictions = 300, Passes = 12;

    static readonly Recipe Training = new() { Rate = 0.001f, Epochs = 25, Patience = 0 };

    public int Number => 7;
    public string Title => "Does dropout slow down training? Does it slow down inference?";

    public BookAnswer Answer(BookContext book)
    {
        Trained without = Learn(book, "without dropout", BookNetwork.Elu), with = Learn(book, "with dropout", () => [.. BookNetwork.Elu(), new Dropout(Rate)]);
        // What both come to.
        double wanted = Math.Min(Best(without), Best(with)) - 0.002;
        int fewer = EpochsTo(without, wanted), more = EpochsTo(with, wanted);
        double plain = Microseconds(book, without.Model), thinned = Microseconds(book, with.Model);
        return new BookAnswer
        {
            Paragraph = string.Create(CultureInfo.InvariantCulture,
                $"Training, yes; inference, no. With half of the hidden units left out in each step, the network needs {more} epochs to a validation accuracy of {wanted:F4}, and {fewer} without ({1000 * with.SecondsPerEpoch:F0} ms an epoch against {1000 * without.SecondsPerEpoch:F0} ms). ") +
                string.Create(CultureInfo.InvariantCulture, $"When the network is used, nothing is left out and nothing is left to do, because what remained was already scaled up in training: one image takes {thinned:F1} µs against {plain:F1} µs."),
            Table =
            [
                ["", string.Create(CultureInfo.InvariantCulture, $"epochs to {wanted:F4}"), "ms an epoch", "best validation accuracy", "µs an image"],
                Row("without dropout", fewer, without, plain), Row("with dropout", more, with, thinned),
            ],
            Curves = ["without dropout", "with dropout"],
        };
    }

    static string[] Row(string name, int epochs, Trained trained, double microseconds) =>
        [name, $"{epochs}", (1000 * trained.SecondsPerEpoch).ToString("F0", CultureInfo.InvariantCulture), Tables.Share(Best(trained)), microseconds.ToString("F1", CultureInfo.InvariantCulture)];

    static Trained Learn(BookContext book, string name, Func<IEnumerable<ILayer>> hidden) =>
        book.Train(name, BookNetwork.Build(hidden, book.Data.Sample.Training, book.Seed), book.Data.Sample, Training);

    static double Best(Trained trained) => trained.Fit.Curve.Max(point => point.ValidationAccuracy);
    static int EpochsTo(Trained trained, double accuracy) => trained.Fit.Curve.First(point => point.ValidationAccuracy >= accuracy).Epoch;

    // The fastest of several passes: what else the machine does only adds to a time.
    static double Microseconds(BookContext book, Model model)
    {
        Dataset images = book.Data.Sample.Validation;
        int pixels = images.ExampleShape.Count, count = Math.Min(Predictions, images.Count);
        using var predictor = new Predictor(model);
        double best = double.PositiveInfinity;
        for (int pass = 0; pass < Passes; pass++)
        {
            var clock = Stopwatch.StartNew();
            for (int i = 0; i < count; i++) predictor.Recognise(images.Bytes.AsSpan(i * pixels, pixels));
            best = Math.Min(best, clock.Elapsed.TotalMicroseconds / count);
        }
        return best;
    }
}

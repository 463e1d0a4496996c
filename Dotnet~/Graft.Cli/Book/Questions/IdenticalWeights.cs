using System.Globalization;
using Graft.Cli.Reporting;

namespace Graft.Cli.Book.Questions;

/// <summary>Question 1: may all weights start from one value, if that is drawn as He's initialization draws it?</summary>
sealed class IdenticalWeights : IQuestion
{
    const int Units = 50;

    static readonly Recipe Training = new() { Rate = 0.001f, Epochs = 5, Patience = 0 };

    public int Number => 1;
    public string Title => "May all weights start from one and the same value?";

    public BookAnswer Answer(BookContext book)
    {
        var random = new RandomStream(book.Seed, RandomStreams.Selection);
        float drawn = random.NextNormal() * MathF.Sqrt(2f / book.Data.Sample.Training.ExampleShape.Count);
        (string Name, IInitializer Initializer)[] starts =
        [
            (string.Create(CultureInfo.InvariantCulture, $"all {drawn:F4}, drawn once"), new Constant(drawn)), ("all 0.1", new Constant(0.1f)), ("all 0", new Zeros()),
            ("each drawn for itself", new HeNormal()),
        ];
        var results = starts.Select(start => (start.Name, Result: Learn(book, start.Initializer))).ToArray();
        return new BookAnswer
        {
            Paragraph = $"No. Units of a layer that start alike get the same input and the same gradient, so they stay alike whatever the value is, and a layer of {Units} is worth no more than one unit; " +
                $"only values drawn for each weight on its own break the symmetry. After {Training.Epochs} epochs the first hidden layer has so many different units: " +
                $"{string.Join(", ", results.Select(each => $"{each.Result.Different} ({each.Name})"))}, and the validation accuracy is {string.Join(", ", results.Select(each => Tables.Share(each.Result.Accuracy)))}.",
            Table =
            [
                ["weights start", "different units of 50, first layer", "second layer", "validation accuracy"],
                .. results.Select(each => new[] { each.Name, $"{each.Result.Different}", $"{each.Result.Second}", Tables.Share(each.Result.Accuracy) }),
            ],
        };
    }

    static (int Different, int Second, double Accuracy) Learn(BookContext book, IInitializer initializer)
    {
        var (training, validation) = book.Data.Sample;
        Dense first = new(Units, initializer), second = new(Units, initializer);
        var network = new Network(training.ExampleShape, first, new Elu(), second, new Elu(), new Dense(training.Classes.Count, initializer));
        network.Initialize(book.Seed);
        Trained trained = book.TrainAside(network, training, validation, Training.Settings(network, training.Count, book.Seed));
        return (Different(first), Different(second), trained.Fit.Point.ValidationAccuracy);
    }

    // A unit's weights are a column.
    static int Different(Dense layer)
    {
        Shape shape = layer.Weights.Shape;
        return Enumerable.Range(0, shape.Columns).Select(unit => string.Join(' ', Enumerable.Range(0, shape.Rows).Select(row => layer.Weights.Value.Data[row * shape.Columns + unit]))).Distinct().Count();
    }
}

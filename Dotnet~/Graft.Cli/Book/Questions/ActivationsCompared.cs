using System.Globalization;
using Graft.Cli.Reporting;

namespace Graft.Cli.Book.Questions;

/// <summary>Question 4: which activation is for what? The same deep network with each of them.</summary>
sealed class ActivationsCompared : IQuestion
{
    static readonly Recipe Training = new() { Rate = 0.001f, Batch = 50, Epochs = 6, Patience = 0 };

    // Each with the initialization that was made for it.
    static readonly (string Name, Func<ILayer> Layer, Func<IInitializer> Initializer)[] Known =
    [
        ("ELU", () => new Elu(), () => new HeNormal()), ("SELU", () => new Selu(), () => new LeCunNormal()), ("leaky ReLU", () => new LeakyRelu(), () => new HeNormal()),
        ("parametric ReLU", () => new ParametricRelu(), () => new HeNormal()), ("randomized leaky ReLU", () => new RandomizedLeakyRelu(), () => new HeNormal()),
        ("ReLU", () => new Relu(), () => new HeNormal()), ("tanh", () => new Tanh(), () => new GlorotNormal()), ("logistic", () => new Logistic(), () => new GlorotNormal()),
    ];

    public int Number => 4;
    public string Title => "Which activation is for what?";

    public BookAnswer Answer(BookContext book)
    {
        var results = Known.Select(each => (each.Name, Trained: Learn(book, each.Name, each.Layer, each.Initializer))).ToArray();
        double Of(string name) => results.First(each => each.Name == name).Trained.Fit.Point.ValidationAccuracy;
        double fastest = results.Min(each => each.Trained.SecondsPerEpoch);
        var (sum, most) = Softmax(book, results[0].Trained.Model);
        return new BookAnswer
        {
            Paragraph = string.Create(CultureInfo.InvariantCulture,
                $"In hidden layers ELU (or SELU) is a good first choice; leaky ReLU and its variants where speed counts, ReLU where its exact zeros or its simplicity do. Logistic does badly in depth, because its slope is a quarter at most and its mean is not zero: after {Training.Epochs} epochs five hidden layers reach a validation accuracy of ") +
                string.Create(CultureInfo.InvariantCulture, $"{Of("ELU"):F4} with ELU, {Of("ReLU"):F4} with ReLU, {Of("tanh"):F4} with tanh and {Of("logistic"):F4} with logistic. At the output, tanh is for numbers from -1 to 1, logistic for the probability of each of several things that do not exclude each other (or of one), ") +
                string.Create(CultureInfo.InvariantCulture, $"softmax for classes that do: over the first {most} validation images the probabilities that it gives add up to one within {sum:E0}."),
            Table =
            [
                ["activation", "validation accuracy", "training loss", "time per epoch"],
                .. results.Select(each => new[]
                {
                    each.Name, Tables.Share(each.Trained.Fit.Point.ValidationAccuracy), Tables.Number(each.Trained.Fit.Point.TrainingLoss),
                    string.Create(CultureInfo.InvariantCulture, $"{each.Trained.SecondsPerEpoch / fastest:F2}x"),
                }),
            ],
            Curves = [.. results.Select(each => each.Name)],
        };
    }

    static Trained Learn(BookContext book, string name, Func<ILayer> activation, Func<IInitializer> initializer)
    {
        Network network = BookNetwork.Build(() => [new Dense(BookNetwork.Units, initializer()), activation()], book.Data.Sample.Training, book.Seed);
        return book.Train(name, network, book.Data.Sample, Training);
    }

    // How far from one the probabilities of an image add up to.
    static (double Error, int Images) Softmax(BookContext book, Model model)
    {
        Dataset images = book.Data.Sample.Validation;
        int pixels = images.ExampleShape.Count, count = Math.Min(100, images.Count);
        using var predictor = new Predictor(model);
        var answer = new float[model.Network.Outputs];
        double error = 0;
        for (int i = 0; i < count; i++)
        {
            predictor.Predict(images.Bytes.AsSpan(i * pixels, pixels), answer);
            error = Math.Max(error, Math.Abs(answer.Sum() - 1));
        }
        return (error, count);
    }
}

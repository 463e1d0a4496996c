using System.Globalization;
using Graft.Cli.Reporting;

namespace Graft.Cli.Book.Questions;

/// <summary>Question 3: what does ELU have over ReLU? The hidden layers of both are looked at, image by image.</summary>
sealed class EluAgainstRelu : IQuestion
{
    // How flat an activation must be, on every image, for a unit to learn nothing more.
    const float Flat = 1e-3f, Step = 1e-3f;

    static readonly Recipe Training = new() { Rate = 0.01f, Epochs = 8, Patience = 0 };

    public int Number => 3;
    public string Title => "What does ELU have over ReLU?";

    public BookAnswer Answer(BookContext book)
    {
        Finding elu = Look(book, () => new Elu(), least: -1), relu = Look(book, () => new Relu(), least: 0);
        return new BookAnswer
        {
            Paragraph = string.Create(CultureInfo.InvariantCulture,
                $"Three things. Its negative values bring the mean activation nearer to zero: {elu.Mean:F2} against {relu.Mean:F2} over all hidden units, with the same weights before training, which may move both. Below zero it still has a slope, so units do not die: ") + string.Create(CultureInfo.InvariantCulture,
                $"after {Training.Epochs} epochs at a rate of {Training.Rate}, {elu.Dead} of {BookNetwork.Hidden * BookNetwork.Units} units are flat on every validation image with ELU and {relu.Dead} with ReLU. And it is smooth: a little below and above zero its slope is {elu.Below:F2} and {elu.Above:F2}, ") + string.Create(CultureInfo.InvariantCulture,
                $"ReLU's {relu.Below:F2} and {relu.Above:F2}, so gradient descent does not bounce at zero. The validation accuracies are {elu.Accuracy:F4} and {relu.Accuracy:F4}."),
            Table =
            [
                ["", "mean activation at the start", "dead units", "slope below zero", "slope above zero", "validation accuracy"],
                Row("ELU", elu), Row("ReLU", relu),
            ],
        };
    }

    static string[] Row(string name, Finding each) => [name, Tables.Number(each.Mean), $"{each.Dead}", Tables.Number(each.Below), Tables.Number(each.Above), Tables.Share(each.Accuracy)];

    static Finding Look(BookContext book, Func<ILayer> activation, float least)
    {
        var (training, validation) = book.Data.Sample;
        Network network = BookNetwork.Build(() => [new Dense(BookNetwork.Units, new HeNormal()), activation()], training, book.Seed);
        double mean = Enumerable.Range(1, BookNetwork.Hidden).Average(layer => Outputs(network, layer, validation).Average(each => each.Average()));
        double accuracy = book.TrainAside(network, training, validation, Training.Settings(network, training.Count, book.Seed)).Fit.Point.ValidationAccuracy;
        int dead = 0;
        for (int layer = 1; layer <= BookNetwork.Hidden; layer++)
        {
            float[][] outputs = Outputs(network, layer, validation);
            dead += Enumerable.Range(0, BookNetwork.Units).Count(unit => outputs.All(each => each[unit] <= least + (least < 0 ? Flat : 0)));
        }
        return new Finding(mean, dead, Slope(activation(), -Step), Slope(activation(), Step), accuracy);
    }

    // What a hidden layer makes of each image: the network up to there, as one that gives numbers.
    static float[][] Outputs(Network network, int layer, Dataset images)
    {
        var lower = new Network(network.Input, [.. network.Clone().Layers.Take(2 * layer)]);
        using var predictor = new Predictor(new Model(lower, new MeanSquaredError(), null, images.Scale));
        var outputs = new float[images.Count][];
        int pixels = images.ExampleShape.Count;
        for (int i = 0; i < images.Count; i++) predictor.Predict(images.Bytes.AsSpan(i * pixels, pixels), outputs[i] = new float[BookNetwork.Units]);
        return outputs;
    }

    static double Slope(ILayer activation, float at)
    {
        using var predictor = new Predictor(new Model(new Network(new Shape(1), activation), new MeanSquaredError(), null));
        float[] x = [at - Step / 2, at + Step / 2], y = new float[1], z = new float[1];
        predictor.Predict(x.AsSpan(0, 1), y);
        predictor.Predict(x.AsSpan(1, 1), z);
        return (z[0] - y[0]) / Step;
    }

    sealed record Finding(double Mean, int Dead, double Below, double Above, double Accuracy);
}

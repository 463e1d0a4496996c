using System.Globalization;

namespace Graft.Benchmarks.Training;

/// <summary>One network at one batch size: the reference network, plain, with batch normalization, or with that and dropout.</summary>
/// <param name="BatchNormalization">Whether each hidden layer is normalized.</param>
/// <param name="Dropout">Share of each hidden layer's outputs that is dropped in a step; 0 for none.</param>
/// <param name="Batch">Images in a step.</param>
sealed record StepCase(bool BatchNormalization, float Dropout, int Batch)
{
    public static readonly int[] Batches = [20, 50, 128, 500, 2000];

    /// <summary>The fifteen that Graft is measured by.</summary>
    public static IReadOnlyList<StepCase> All { get; } =
        [.. from form in new (bool Normalized, float Dropout)[] { (false, 0), (true, 0), (true, 0.5f) } from batch in Batches select new StepCase(form.Normalized, form.Dropout, batch)];

    public string Form => !BatchNormalization ? "plain" : Dropout == 0 ? "batch norm" : string.Create(CultureInfo.InvariantCulture, $"batch norm, dropout {Dropout}");

    /// <summary>784, five hidden layers of 100 with He's initialization and ELU, softmax of five.</summary>
    public Network Build(Shape input, int classes)
    {
        var layers = new List<ILayer>();
        for (int i = 0; i < 5; i++)
        {
            layers.Add(new Dense(100, new HeNormal()));
            if (BatchNormalization) layers.Add(new BatchNormalization());
            layers.Add(new Elu());
            if (Dropout > 0) layers.Add(new Dropout(Dropout));
        }
        return new Network(input, [.. layers, new Dense(classes)]);
    }
}

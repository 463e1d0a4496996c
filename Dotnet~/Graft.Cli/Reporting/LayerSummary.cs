namespace Graft.Cli.Reporting;

/// <summary>One layer in words, by its own description.</summary>
sealed class LayerSummary : IFields
{
    readonly List<string> settings = [], shapes = [];

    public LayerSummary(ILayer layer)
    {
        Type = LayerTypes.Table.IdOf(layer);
        Frozen = layer.Frozen;
        layer.Describe(this);
    }

    public string Type { get; }
    public bool Frozen { get; }
    public int Parameters { get; private set; }
    public string Settings => string.Join(", ", settings);

    /// <summary>"weights 784x100, biases 100".</summary>
    public string Shapes => string.Join(", ", shapes);

    void IFields.Field(string name, ref int value) => settings.Add($"{name} {value}");
    void IFields.Field(string name, ref float value) => settings.Add(FormattableString.Invariant($"{name} {value}"));

    void IFields.Field(string name, ref IInitializer value)
    {
        settings.Add($"{name} {InitializerTypes.Table.IdOf(value)}");
        (value as IDescribedInitializer)?.Describe(this);
    }

    void IFields.Field(string name, ref Parameter parameter, IInitializer initializer)
    {
        if (parameter == null) return;
        Parameters += parameter.Shape.Count;
        shapes.Add($"{name} {parameter.Shape}");
    }
}

namespace Graft.Cli.Reporting;

/// <summary>One layer in words, by its own description, with the layers within it.</summary>
sealed class LayerSummary : IFields
{
    readonly List<string> settings = [], shapes = [];
    readonly List<LayerSummary> within = [];

    /// <param name="layer">The layer.</param>
    /// <param name="part">What it is to the layer that it stands in, such as "body"; nothing in the network itself.</param>
    public LayerSummary(ILayer layer, string? part = null)
    {
        Part = part;
        Type = LayerTypes.Table.IdOf(layer);
        Frozen = layer.Frozen;
        layer.Describe(this);
    }

    public string? Part { get; }
    public string Type { get; }
    public bool Frozen { get; }

    /// <summary>Count of floats, those of the layers within it too.</summary>
    public int Parameters { get; private set; }
    public string Settings => string.Join(", ", settings);

    /// <summary>"weights 784x100, biases 100".</summary>
    public string Shapes => string.Join(", ", shapes);

    public IReadOnlyList<LayerSummary> Within => within;

    /// <summary>For the JSON report; only a layer with others within it has a list of them.</summary>
    public object Json
    {
        get
        {
            var json = new Dictionary<string, object> { ["type"] = Type, ["settings"] = Settings, ["shapes"] = Shapes, ["parameters"] = Parameters, ["frozen"] = Frozen };
            if (Part != null) json["part"] = Part;
            if (within.Count > 0) json["layers"] = within.Select(layer => layer.Json);
            return json;
        }
    }

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

    void IFields.Field(string name, ref ILayer[] layers)
    {
        if (layers == null) return;
        within.AddRange(layers.Select(layer => new LayerSummary(layer, name)));
        Parameters += within.Skip(within.Count - layers.Length).Sum(layer => layer.Parameters);
    }
}

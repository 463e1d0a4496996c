namespace Graft.Cli.Reporting;

/// <summary>One layer in words, by its own description, with the layers within it.</summary>
sealed class LayerSummary : IFields
{
    readonly List<string> settings = [], shapes = [];
    readonly List<LayerSummary> within = [];
    readonly List<(string Name, StoredTensor Tensor)> tensors = [];
    readonly IEnumerator<StoredTensor>? file;

    /// <param name="layer">The layer.</param>
    /// <param name="file">How the file holds its tensors, before the first of them; null where that is not known.</param>
    /// <param name="part">What it is to the layer that it stands in, such as "body"; nothing in the network itself.</param>
    public LayerSummary(ILayer layer, IEnumerator<StoredTensor>? file, string? part = null)
    {
        this.file = file;
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

    /// <summary>How the file holds its own tensors, by name; none where that is not known.</summary>
    public IReadOnlyList<(string Name, StoredTensor Tensor)> Tensors => tensors;

    public IReadOnlyList<LayerSummary> Within => within;

    /// <summary>For the JSON report; only a layer with others within it has a list of them.</summary>
    public object Json
    {
        get
        {
            var json = new Dictionary<string, object> { ["type"] = Type, ["settings"] = Settings, ["shapes"] = Shapes, ["parameters"] = Parameters, ["frozen"] = Frozen };
            if (tensors.Count > 0)
                json["tensors"] = tensors.Select(each => new { name = each.Name, shape = $"{each.Tensor.Shape}", encoding = Form(each.Tensor), zeros = each.Tensor.Zeros, bytes = each.Tensor.Bytes });
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
        if (file != null && file.MoveNext()) tensors.Add((name, file.Current));
    }

    void IFields.Field(string name, ref ILayer[] layers)
    {
        if (layers == null) return;
        within.AddRange(layers.Select(layer => new LayerSummary(layer, file, name)));
        Parameters += within.Skip(within.Count - layers.Length).Sum(layer => layer.Parameters);
    }

    /// <summary>"int8", or "sparse int8" where zeros are left out.</summary>
    public static string Form(StoredTensor tensor) => tensor.IsSparse ? $"sparse {tensor.Storage}" : $"{tensor.Storage}";
}

namespace Graft.Cli.Reporting;

/// <summary>A layer in a JSON report.</summary>
static class LayerJson
{
    /// <summary>Only a layer with others within it has a list of them.</summary>
    public static object Of(LayerSummary layer)
    {
        var json = new Dictionary<string, object> { ["type"] = layer.Type, ["settings"] = layer.Settings, ["shapes"] = layer.Shapes, ["parameters"] = layer.Parameters, ["frozen"] = layer.Frozen };
        object[] tensors = [.. layer.Tensors.Where(each => each.Stored != null).Select(each => Of(each.Name, each.Stored!.Value))];
        if (tensors.Length > 0) json["tensors"] = tensors;
        if (layer.Part != null) json["part"] = layer.Part;
        if (layer.Within.Count > 0) json["layers"] = layer.Within.Select(Of);
        return json;
    }

    static object Of(string name, StoredTensor tensor) => new { name, shape = $"{tensor.Shape}", encoding = $"{tensor}", zeros = tensor.Zeros, bytes = tensor.Bytes };
}

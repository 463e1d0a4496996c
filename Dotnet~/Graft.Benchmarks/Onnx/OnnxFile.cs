using System.Buffers.Binary;
using Graft.Cli.Sessions;

namespace Graft.Benchmarks.Onnx;

/// <summary>
/// A classifier as ONNX has it: Gemm, the activation's operator, ..., Softmax, with the weights as dense tensors within the file. The batch
/// size is fixed in it, which lets a runtime plan its memory. Field numbers and types are those of onnx.proto
/// (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
/// </summary>
static class OnnxFile
{
    public const string Input = "images", Output = "probabilities";

    const int IrVersion = 8, OperatorSet = 13;
    const int Float32 = 1; // TensorProto.DataType
    const int FloatAttribute = 1; // AttributeProto.AttributeType

    // Elementwise id: the operator, and whether the function's first constant is its alpha.
    static readonly Dictionary<string, (string Operator, bool HasAlpha)> Functions = new()
    {
        ["leaky_relu"] = ("LeakyRelu", true),
        ["elu"] = ("Elu", true),
        ["tanh"] = ("Tanh", false),
        ["logistic"] = ("Sigmoid", false),
    };

    /// <summary>The file's bytes. Input <see cref="Input"/>, batch x inputs; output <see cref="Output"/>, batch x classes.</summary>
    /// <exception cref="CommandException">A layer has no operator in the table, or the loss is none with softmax.</exception>
    public static byte[] Of(Model model, int batch)
    {
        if (model.Loss is not SoftmaxCrossEntropy) throw new CommandException("The benchmark's ONNX file is of a classifier with softmax: give a model with that loss.");
        var file = new ProtobufWriter();
        file.Number(1, IrVersion);
        file.Text(2, "graft");
        file.Message(7, graph => Graph(graph, model.Network, batch));
        file.Message(8, set =>
        {
            set.Text(1, "");
            set.Number(2, OperatorSet);
        });
        return file.ToArray();
    }

    static void Graph(ProtobufWriter graph, Network network, int batch)
    {
        graph.Text(2, "classifier");
        graph.Message(11, value => Value(value, Input, batch, network.Input.Count));
        graph.Message(12, value => Value(value, Output, batch, network.Outputs));
        string last = Input;
        for (int i = 0; i < network.Layers.Count; i++)
        {
            string name = $"layer{i}", read = last;
            last = name;
            if (network.Layers[i] is Dense dense)
            {
                graph.Message(5, tensor => Tensor(tensor, name + ".weights", dense.Weights));
                graph.Message(5, tensor => Tensor(tensor, name + ".biases", dense.Biases));
                graph.Message(1, node => Node(node, "Gemm", name, null, read, name + ".weights", name + ".biases"));
                continue;
            }
            if (network.Layers[i] is not Activation { Function: var function } || !Functions.TryGetValue(function.Id, out var known))
                throw new CommandException($"The benchmark's ONNX file knows dense layers and {string.Join(", ", Functions.Keys)}, and no {network.Layers[i].GetType().Name}.");
            graph.Message(1, node => Node(node, known.Operator, name, known.HasAlpha ? function.A : null, read));
        }
        graph.Message(1, node => Node(node, "Softmax", Output, null, last));
    }

    static void Node(ProtobufWriter node, string type, string output, float? alpha, params ReadOnlySpan<string> inputs)
    {
        foreach (string input in inputs) node.Text(1, input);
        node.Text(2, output);
        node.Text(3, output);
        node.Text(4, type);
        if (alpha is { } value) node.Message(5, attribute =>
        {
            attribute.Text(1, "alpha");
            attribute.Number(2, value);
            attribute.Number(20, FloatAttribute);
        });
    }

    static void Tensor(ProtobufWriter tensor, string name, Parameter parameter)
    {
        float[] values = parameter.Value.Data;
        var raw = new byte[values.Length * sizeof(float)];
        for (int i = 0; i < values.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(raw.AsSpan(i * sizeof(float)), values[i]);
        if (parameter.IsWeights) tensor.Number(1, parameter.Shape.Rows);
        tensor.Number(1, parameter.Shape.Columns);
        tensor.Number(2, Float32);
        tensor.Text(8, name);
        tensor.Bytes(9, raw);
    }

    static void Value(ProtobufWriter value, string name, int rows, int columns)
    {
        value.Text(1, name);
        value.Message(2, type => type.Message(1, tensor =>
        {
            tensor.Number(1, Float32);
            tensor.Message(2, shape =>
            {
                shape.Message(1, dimension => dimension.Number(1, rows));
                shape.Message(1, dimension => dimension.Number(1, columns));
            });
        }));
    }
}

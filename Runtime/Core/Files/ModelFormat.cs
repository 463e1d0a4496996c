using System.Collections.Generic;

namespace Graft
{
    /// <summary>A model as a payload: input, layers, loss, classes, input scale, metadata, in this order.</summary>
    static class ModelFormat
    {
        public static void Write(PayloadWriter writer, Model model)
        {
            writer.Map(6);
            WriteNetwork(writer, model.Network);
            writer.Place = "loss";
            writer.Key("loss");
            writer.Array(2);
            TypeFormat.Write(writer, LossTypes.Table, model.Loss);
            FieldWriter.Write(writer, model.Loss.Describe);
            writer.Place = "classes";
            writer.Key("classes");
            WriteClasses(writer, model.Classes);
            writer.Place = "input scale";
            writer.Key("inputScale");
            writer.Float(model.InputScale);
            writer.Key("metadata");
            writer.Texts("metadata", model.Metadata);
        }

        public static Model Read(PayloadReader reader)
        {
            reader.Record("the model", 6);
            Network network = ReadNetwork(reader);
            reader.Place = "loss";
            reader.Key("loss");
            reader.Tuple("a loss", 2);
            ILoss loss = TypeFormat.Read(reader, LossTypes.Table);
            FieldReader.Read(reader, loss.Describe);
            reader.Place = "classes";
            reader.Key("classes");
            IReadOnlyList<string> classes = ReadClasses(reader);
            reader.Place = "input scale";
            reader.Key("inputScale");
            float inputScale = reader.Float();
            reader.Key("metadata");
            return new Model(network, loss, classes, inputScale, reader.Texts("metadata"));
        }

        static void WriteNetwork(PayloadWriter writer, Network network)
        {
            writer.Key("input");
            if (network.Input.Count > writer.Limits.Inputs) throw writer.Problem($"has {network.Input.Count} inputs, and {writer.Limits.Inputs} is the limit: use fewer, or raise ModelLimits.Inputs for saving and loading.");
            if (network.ParameterCount > writer.Limits.Parameters) throw writer.Problem($"has {network.ParameterCount} parameters, and {writer.Limits.Parameters} is the limit: use fewer, or raise ModelLimits.Parameters for saving and loading.");
            TensorFormat.WriteShape(writer, network.Input);
            writer.Key("layers");
            writer.Count("layers", network.Layers.Count, writer.Limits.Layers);
            foreach (ILayer layer in network.Layers)
            {
                writer.Place = layer.GetType().Name;
                writer.Array(3);
                TypeFormat.Write(writer, LayerTypes.Table, layer);
                writer.Bool(layer.Frozen);
                FieldWriter.Write(writer, layer.Describe);
            }
        }

        static Network ReadNetwork(PayloadReader reader)
        {
            reader.Place = "input";
            reader.Key("input");
            Shape input = TensorFormat.ReadShape(reader, reader.Limits.Inputs, "inputs");
            reader.Key("layers");
            int count = reader.Array("layers", reader.Limits.Layers);
            var layers = new List<ILayer>();
            for (int i = 0; i < count; i++) layers.Add(ReadLayer(reader, i));
            // The constructor walks the shapes through all layers; parameters are there already, so it makes none.
            reader.Place = "layers";
            var network = new Network(input, layers.ToArray());
            if (network.ParameterCount > reader.Limits.Parameters) throw reader.Problem($"has {network.ParameterCount} parameters, and {reader.Limits.Parameters} is the limit: raise ModelLimits.Parameters if you trust where the file came from.");
            return network;
        }

        static ILayer ReadLayer(PayloadReader reader, int index)
        {
            reader.Place = $"layer {index + 1}";
            reader.Tuple("a layer", 3);
            ILayer layer = TypeFormat.Read(reader, LayerTypes.Table);
            layer.Frozen = reader.Bool();
            FieldReader.Read(reader, layer.Describe);
            return layer;
        }

        static void WriteClasses(PayloadWriter writer, IReadOnlyList<string> classes)
        {
            if (classes == null)
            {
                writer.Nil();
                return;
            }
            writer.Count("classes", classes.Count, writer.Limits.Classes);
            foreach (string name in classes) writer.Text(name, writer.Limits.NameLength);
        }

        static IReadOnlyList<string> ReadClasses(PayloadReader reader)
        {
            if (reader.TryNil()) return null;
            int count = reader.Array("classes", reader.Limits.Classes);
            var classes = new List<string>();
            for (int i = 0; i < count; i++) classes.Add(reader.Text(reader.Limits.NameLength));
            return classes.AsReadOnly();
        }
    }
}

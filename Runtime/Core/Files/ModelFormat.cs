using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// A model as a payload: input, layers, loss, classes, input scale, metadata, in this order, and after them a memory and a calibration
    /// where it has them.
    /// </summary>
    static class ModelFormat
    {
        const int Fields = 6;

        public static void Write(PayloadWriter writer, Model model)
        {
            var layers = new LayerFormat();
            writer.Map(Fields + (model.Memory == null ? 0 : 1) + (model.Calibration == null ? 0 : 1));
            WriteNetwork(writer, model.Network, layers);
            writer.Place = "loss";
            writer.Key("loss");
            writer.Array(2);
            TypeFormat.Write(writer, LossTypes.Table, model.Loss);
            FieldWriter.Write(writer, model.Loss.Describe, layers);
            writer.Place = "classes";
            writer.Key("classes");
            WriteClasses(writer, model.Classes);
            writer.Place = "input scale";
            writer.Key("inputScale");
            writer.Float(model.InputScale);
            writer.Key("metadata");
            writer.Texts("metadata", model.Metadata);
            if (model.Memory != null) MemoryFormat.Write(writer, model.Memory);
            if (model.Calibration != null) CalibrationFormat.Write(writer, model.Calibration);
        }

        public static Model Read(PayloadReader reader)
        {
            var layers = new LayerFormat();
            int fields = reader.Map("fields", int.MaxValue);
            int more = fields - Fields;
            if (more < 0 || more > 2) throw reader.Damaged($"the model has {fields} fields instead of {Fields}, and one more each for a memory and a calibration");
            Network network = ReadNetwork(reader, layers);
            reader.Place = "loss";
            reader.Key("loss");
            reader.Tuple("a loss", 2);
            ILoss loss = TypeFormat.Read(reader, LossTypes.Table);
            FieldReader.Read(reader, loss.Describe, layers);
            reader.Place = "classes";
            reader.Key("classes");
            IReadOnlyList<string> classes = ReadClasses(reader);
            reader.Place = "input scale";
            reader.Key("inputScale");
            float inputScale = reader.Float();
            reader.Key("metadata");
            IReadOnlyDictionary<string, string> metadata = reader.Texts("metadata");
            ExampleMemory memory = more == 2 || (more == 1 && !reader.IsText(CalibrationFormat.Name)) ? MemoryFormat.Read(reader, classes) : null;
            Calibration calibration = more > (memory == null ? 0 : 1) ? CalibrationFormat.Read(reader) : null;
            return new Model(network, loss, classes, inputScale, metadata, memory, calibration);
        }

        static void WriteNetwork(PayloadWriter writer, Network network, LayerFormat layers)
        {
            writer.Key("input");
            if (network.Input.Count > writer.Limits.Inputs) throw writer.Problem($"has {network.Input.Count} inputs, and {writer.Limits.Inputs} is the limit: use fewer, or raise ModelLimits.Inputs for saving and loading.");
            if (network.ParameterCount > writer.Limits.Parameters) throw writer.Problem($"has {network.ParameterCount} parameters, and {writer.Limits.Parameters} is the limit: use fewer, or raise ModelLimits.Parameters for saving and loading.");
            if (network.Activations > writer.Limits.Activations) throw writer.Problem($"has {network.Activations} activations, and {writer.Limits.Activations} is the limit: use fewer or narrower layers, or raise ModelLimits.Activations for saving and loading.");
            ShapeFormat.Write(writer, network.Input);
            writer.Key("layers");
            layers.Write(writer, network.Layers);
        }

        static Network ReadNetwork(PayloadReader reader, LayerFormat layers)
        {
            reader.Place = "input";
            reader.Key("input");
            Shape input = ShapeFormat.Read(reader, reader.Limits.Inputs, "inputs");
            reader.Key("layers");
            ILayer[] read = layers.Read(reader);
            // The constructor walks the shapes through all layers; parameters are there already, so it makes none.
            reader.Place = "layers";
            var network = new Network(input, read);
            if (network.Activations > reader.Limits.Activations) throw reader.Problem($"has {network.Activations} activations, and {reader.Limits.Activations} is the limit: raise ModelLimits.Activations if you trust where the file came from.");
            return network;
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

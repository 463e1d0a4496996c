using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>A checkpoint as a payload: the model's, then optimizer state, best values, progress, curve, settings, device, tuning record.</summary>
    static class CheckpointFormat
    {
        // Adam remembers two tensors per parameter; no optimizer known remembers more than three.
        const int MostMemories = 16;

        public static void Write(PayloadWriter writer, Checkpoint checkpoint)
        {
            writer.Map(8);
            writer.Key("model");
            ModelFormat.Write(writer, checkpoint.Model);
            Parameter[] parameters = checkpoint.Model.Network.Parameters.ToArray();
            WriteState(writer, parameters);
            WriteBest(writer, checkpoint.Best, parameters);
            ProgressFormat.Write(writer, checkpoint.Progress);
            writer.Key("settings");
            writer.Texts("settings", checkpoint.Settings);
            WriteText(writer, "device", checkpoint.Device);
            WriteText(writer, "tuningRecord", checkpoint.TuningRecord);
        }

        public static Checkpoint Read(PayloadReader reader)
        {
            reader.Record("the checkpoint", 8);
            reader.Key("model");
            Model model = ModelFormat.Read(reader);
            Parameter[] parameters = model.Network.Parameters.ToArray();
            ReadState(reader, parameters);
            Tensor[] best = ReadBest(reader, parameters);
            RunProgress progress = ProgressFormat.Read(reader);
            reader.Key("settings");
            IReadOnlyDictionary<string, string> settings = reader.Texts("settings");
            string device = ReadText(reader, "device"), tuningRecord = ReadText(reader, "tuningRecord");
            return new Checkpoint(model, best, progress, settings, device, tuningRecord);
        }

        static void WriteState(PayloadWriter writer, Parameter[] parameters)
        {
            writer.Place = "optimizer state";
            writer.Key("state");
            writer.Array(parameters.Length);
            foreach (Parameter parameter in parameters)
            {
                if (parameter.State.Count > MostMemories) throw writer.Problem($"has {parameter.State.Count} memories of one parameter, and {MostMemories} is the limit: use an optimizer with fewer.");
                writer.Map(parameter.State.Count);
                foreach (var memory in parameter.State.OrderBy(memory => memory.Key, StringComparer.Ordinal))
                {
                    writer.Key(memory.Key);
                    ExactTensorFormat.Write(writer, memory.Value, true);
                }
            }
        }

        static void ReadState(PayloadReader reader, Parameter[] parameters)
        {
            reader.Place = "optimizer state";
            reader.Key("state");
            reader.Tuple("the state", parameters.Length);
            foreach (Parameter parameter in parameters)
            {
                int count = reader.Map("memories of one parameter", MostMemories);
                string before = null;
                for (int i = 0; i < count; i++)
                {
                    string name = reader.Text(reader.Limits.NameLength);
                    if (before != null && string.CompareOrdinal(before, name) >= 0) throw reader.Damaged($"memory '{name}' follows '{before}', and names ascend");
                    Tensor memory = ExactTensorFormat.Read(reader, parameter.Shape, true);
                    parameter.Remember(name).CopyFrom(memory);
                    before = name;
                }
            }
        }

        static void WriteBest(PayloadWriter writer, IReadOnlyList<Tensor> best, Parameter[] parameters)
        {
            writer.Place = "best values";
            writer.Key("best");
            if (best == null)
            {
                writer.Nil();
                return;
            }
            if (!best.Select(tensor => tensor.Shape).SequenceEqual(parameters.Select(parameter => parameter.Shape)))
                throw writer.Problem("has best values of other shapes than its parameters: give one for each, in the network's order.");
            writer.Array(best.Count);
            foreach (Tensor tensor in best) ExactTensorFormat.Write(writer, tensor, false);
        }

        static Tensor[] ReadBest(PayloadReader reader, Parameter[] parameters)
        {
            reader.Place = "best values";
            reader.Key("best");
            if (reader.TryNil()) return null;
            reader.Tuple("the list", parameters.Length);
            return parameters.Select(parameter => ExactTensorFormat.Read(reader, parameter.Shape, false)).ToArray();
        }

        static void WriteText(PayloadWriter writer, string name, string text)
        {
            writer.Place = name;
            writer.Key(name);
            if (text == null) writer.Nil();
            else writer.Text(text, writer.Limits.TextLength);
        }

        static string ReadText(PayloadReader reader, string name)
        {
            reader.Place = name;
            reader.Key(name);
            return reader.TryNil() ? null : reader.Text(reader.Limits.TextLength);
        }
    }
}

using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// A player's record as a payload: pixels of an example, classes in the order of their first examples, [id, class, pixels] of each example,
    /// the next id, the shipped model's fingerprint, whether the model is of these examples, and the model or nil.
    /// </summary>
    static class PersonalFormat
    {
        const int Fields = 7;

        public static void Write(PayloadWriter writer, PersonalRecord record)
        {
            writer.Map(Fields);
            writer.Place = "examples";
            int pixels = record.Examples.Count > 0 ? record.Examples[0].Pixels.Length : 0;
            writer.Key("pixels");
            writer.Int(pixels);
            List<string> classes = Classes(record.Examples);
            writer.Key("classes");
            writer.Count("classes", classes.Count, writer.Limits.Classes);
            foreach (string name in classes) writer.Text(name, writer.Limits.NameLength);
            writer.Key("examples");
            writer.Count("examples", record.Examples.Count, writer.Limits.Examples);
            foreach (PersonalExample example in record.Examples)
            {
                if (example.Pixels.Length != pixels) throw writer.Problem($"has an example of {example.Pixels.Length} pixels beside others of {pixels}: all have the model's input size.");
                writer.Array(3);
                writer.Long(example.Id);
                writer.Int(classes.IndexOf(example.Label));
                example.Pixels.Span.CopyTo(writer.Bytes(pixels));
            }
            writer.Key("nextId");
            writer.Long(record.NextId);
            writer.Place = "shipped model";
            writer.Key("shipped");
            writer.Text(record.Shipped, writer.Limits.NameLength);
            writer.Key("isCurrent");
            writer.Bool(record.IsCurrent);
            writer.Key("learned");
            if (record.Learned == null) writer.Nil();
            else ModelFormat.Write(writer, record.Learned);
        }

        public static PersonalRecord Read(PayloadReader reader)
        {
            reader.Record("the player's record", Fields);
            reader.Place = "examples";
            reader.Key("pixels");
            int pixels = reader.Natural("a count of pixels");
            reader.Limit("pixels in an example", pixels, reader.Limits.Inputs);
            reader.Key("classes");
            var classes = new string[reader.Array("classes", reader.Limits.Classes)];
            for (int i = 0; i < classes.Length; i++) classes[i] = reader.Text(reader.Limits.NameLength);
            reader.Key("examples");
            PersonalExample[] examples = ReadExamples(reader, pixels, classes);
            reader.Key("nextId");
            long nextId = reader.Long();
            if (nextId < 1 || (examples.Length > 0 && nextId <= examples[examples.Length - 1].Id)) throw reader.Damaged($"the next number is {nextId}, which is taken");
            reader.Place = "shipped model";
            reader.Key("shipped");
            string shipped = reader.Text(reader.Limits.NameLength);
            reader.Key("isCurrent");
            bool isCurrent = reader.Bool();
            reader.Key("learned");
            return new PersonalRecord(examples, nextId, shipped, reader.TryNil() ? null : ModelFormat.Read(reader), isCurrent);
        }

        // Numbers ascend and classes stand in the order of their first examples, so that a record can be written in one way only.
        static PersonalExample[] ReadExamples(PayloadReader reader, int pixels, string[] classes)
        {
            var examples = new PersonalExample[reader.Array("examples", reader.Limits.Examples)];
            long before = 0;
            int seen = 0;
            for (int i = 0; i < examples.Length; i++)
            {
                reader.Tuple("an example", 3);
                long id = reader.Long();
                int label = reader.Natural("a class");
                ReadOnlySpan<byte> image = reader.Bytes();
                if (id <= before) throw reader.Damaged($"example {id} follows example {before}, and numbers ascend");
                if (label > seen || label >= classes.Length) throw reader.Damaged($"example {id} is of class {label}, which has not come yet");
                if (image.Length != pixels) throw reader.Damaged($"example {id} has {image.Length} pixels instead of {pixels}");
                examples[i] = new PersonalExample(id, classes[label], image.ToArray());
                seen = Math.Max(seen, label + 1);
                before = id;
            }
            if (seen != classes.Length || new HashSet<string>(classes).Count != classes.Length) throw reader.Damaged($"{classes.Length} classes are not those of the examples");
            if (examples.Length == 0 && pixels != 0) throw reader.Damaged($"no example has {pixels} pixels");
            return examples;
        }

        static List<string> Classes(IReadOnlyList<PersonalExample> examples)
        {
            var classes = new List<string>();
            foreach (PersonalExample example in examples)
                if (!classes.Contains(example.Label)) classes.Add(example.Label);
            return classes;
        }
    }
}

using System;

namespace Graft
{
    /// <summary>Writes what a description names: a map from field name to value, in the description's order.</summary>
    sealed class FieldWriter : IFields
    {
        readonly PayloadWriter writer;

        FieldWriter(PayloadWriter writer) => this.writer = writer;

        public static void Write(PayloadWriter writer, Action<IFields> describe)
        {
            var counter = new FieldCounter();
            describe(counter);
            writer.Map(counter.Count);
            describe(new FieldWriter(writer));
        }

        public void Field(string name, ref int value)
        {
            writer.Key(name);
            writer.Int(value);
        }

        public void Field(string name, ref float value)
        {
            writer.Key(name);
            writer.Float(value);
        }

        public void Field(string name, ref IInitializer value)
        {
            writer.Key(name);
            InitializerFormat.Write(writer, value);
        }

        // How a parameter is drawn is the layer's own knowledge; the file holds what was learned.
        public void Field(string name, ref Parameter parameter, IInitializer initializer)
        {
            writer.Key(name);
            if (parameter == null) throw writer.Problem($"has no '{name}' yet: put the layer into a network first.");
            TensorFormat.Write(writer, parameter.Value);
        }
    }
}

using System;

namespace Graft
{
    /// <summary>Writes what a description names: a map from field name to value, in the description's order.</summary>
    sealed class FieldWriter : IFields
    {
        readonly PayloadWriter writer;
        readonly LayerFormat nested;

        FieldWriter(PayloadWriter writer, LayerFormat nested)
        {
            this.writer = writer;
            this.nested = nested;
        }

        /// <param name="writer">Where to.</param>
        /// <param name="describe">What.</param>
        /// <param name="nested">Writes the layers that it may name; null where it may name none.</param>
        public static void Write(PayloadWriter writer, Action<IFields> describe, LayerFormat nested = null)
        {
            var counter = new FieldCounter();
            describe(counter);
            writer.Map(counter.Count);
            describe(new FieldWriter(writer, nested));
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

        public void Field(string name, ref ILayer[] layers)
        {
            writer.Key(name);
            if (layers == null) throw writer.Problem($"has no '{name}' yet: put the layer into a network first.");
            nested.Write(writer, layers);
        }
    }
}

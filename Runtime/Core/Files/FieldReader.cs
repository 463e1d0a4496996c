using System;

namespace Graft
{
    /// <summary>
    /// Assigns what a description names from a map, which must hold just these fields in this order. Every parameter must be there: a layer
    /// that was left without one would make it anew, as large as the layer's settings in the file say.
    /// </summary>
    sealed class FieldReader : IFields
    {
        readonly PayloadReader reader;
        readonly LayerFormat nested;
        int left;

        FieldReader(PayloadReader reader, LayerFormat nested, int count)
        {
            this.reader = reader;
            this.nested = nested;
            left = count;
        }

        /// <param name="reader">Where from.</param>
        /// <param name="describe">What.</param>
        /// <param name="nested">Reads the layers that it may name; null where it may name none.</param>
        public static void Read(PayloadReader reader, Action<IFields> describe, LayerFormat nested = null)
        {
            // No limit of its own: what the description does not name is refused, and it is the description that is followed.
            var fields = new FieldReader(reader, nested, reader.Map("fields", int.MaxValue));
            describe(fields);
            if (fields.left != 0) throw reader.Damaged($"it has {fields.left} fields more than it should");
        }

        public void Field(string name, ref int value)
        {
            Next(name);
            value = reader.Int();
        }

        public void Field(string name, ref float value)
        {
            Next(name);
            value = reader.Float();
        }

        public void Field(string name, ref IInitializer value)
        {
            Next(name);
            value = InitializerFormat.Read(reader);
        }

        public void Field(string name, ref Parameter parameter, IInitializer initializer)
        {
            Next(name);
            parameter = new Parameter(TensorFormat.Read(reader));
        }

        public void Field(string name, ref ILayer[] layers)
        {
            Next(name);
            layers = nested.Read(reader);
        }

        void Next(string name)
        {
            if (left-- == 0) throw reader.Damaged($"field '{name}' is missing");
            reader.Key(name);
        }
    }
}

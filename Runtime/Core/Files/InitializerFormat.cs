using System;

namespace Graft
{
    /// <summary>
    /// An initializer as its id alone, or, where it has settings, as [id, fields]. Its settings are numbers: an initializer in an
    /// initializer could nest without end.
    /// </summary>
    static class InitializerFormat
    {
        public static void Write(PayloadWriter writer, IInitializer initializer)
        {
            var described = initializer as IDescribedInitializer;
            if (described != null) writer.Array(2);
            TypeFormat.Write(writer, InitializerTypes.Table, initializer);
            if (described != null) FieldWriter.Write(writer, fields => described.Describe(new NumberFields(fields)));
        }

        public static IInitializer Read(PayloadReader reader)
        {
            bool withFields = reader.IsArray;
            if (withFields) reader.Tuple("an initializer", 2);
            IInitializer initializer = TypeFormat.Read(reader, InitializerTypes.Table);
            var described = initializer as IDescribedInitializer;
            if (withFields != (described != null)) throw reader.Damaged(withFields ? "an initializer without settings has some" : "an initializer with settings has none");
            if (withFields) FieldReader.Read(reader, fields => described.Describe(new NumberFields(fields)));
            return initializer;
        }

        sealed class NumberFields : IFields
        {
            readonly IFields fields;

            public NumberFields(IFields fields) => this.fields = fields;

            public void Field(string name, ref int value) => fields.Field(name, ref value);
            public void Field(string name, ref float value) => fields.Field(name, ref value);
            public void Field(string name, ref IInitializer value) => throw Refusal(name);
            public void Field(string name, ref Parameter parameter, IInitializer initializer) => throw Refusal(name);
            public void Field(string name, ref ILayer[] layers) => throw Refusal(name);

            static ArgumentException Refusal(string name) => new ArgumentException($"An initializer's settings are numbers, and '{name}' is none: keep it out of its description.");
        }
    }
}

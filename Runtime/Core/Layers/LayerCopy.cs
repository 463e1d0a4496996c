using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Copies a layer by its own description: the fields of one are read in order, those of the other assigned.</summary>
    static class LayerCopy
    {
        public static ILayer Of(ILayer layer)
        {
            ILayer copy = LayerTypes.Table.Create(LayerTypes.Table.IdOf(layer));
            Transfer(layer.Describe, copy.Describe);
            copy.Frozen = layer.Frozen;
            return copy;
        }

        // One without settings never changes, so both layers may have it.
        static IInitializer Of(IInitializer initializer)
        {
            if (!(initializer is IDescribedInitializer from)) return initializer;
            var copy = (IDescribedInitializer)InitializerTypes.Table.Create(InitializerTypes.Table.IdOf(from));
            Transfer(from.Describe, copy.Describe);
            return copy;
        }

        static void Transfer(Action<IFields> from, Action<IFields> to)
        {
            var values = new Queue<object>();
            from(new Reader(values));
            to(new Assigner(values));
        }

        sealed class Reader : IFields
        {
            readonly Queue<object> values;
            public Reader(Queue<object> values) => this.values = values;
            public void Field(string name, ref int value) => values.Enqueue(value);
            public void Field(string name, ref float value) => values.Enqueue(value);
            public void Field(string name, ref IInitializer value) => values.Enqueue(Of(value));
            public void Field(string name, ref Parameter parameter, IInitializer initializer) =>
                values.Enqueue(parameter == null ? null : new Parameter(parameter.Value.Clone()));
            public void Field(string name, ref ILayer[] layers) => values.Enqueue(layers?.Select(Of).ToArray());
        }

        sealed class Assigner : IFields
        {
            readonly Queue<object> values;
            public Assigner(Queue<object> values) => this.values = values;
            public void Field(string name, ref int value) => value = (int)values.Dequeue();
            public void Field(string name, ref float value) => value = (float)values.Dequeue();
            public void Field(string name, ref IInitializer value) => value = (IInitializer)values.Dequeue();
            public void Field(string name, ref Parameter parameter, IInitializer initializer) => parameter = (Parameter)values.Dequeue();
            public void Field(string name, ref ILayer[] layers) => layers = (ILayer[])values.Dequeue();
        }
    }
}

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
            var values = new Queue<object>();
            layer.Describe(new Reader(values));
            copy.Describe(new Assigner(values));
            copy.Frozen = layer.Frozen;
            return copy;
        }

        sealed class Reader : IFields
        {
            readonly Queue<object> values;
            public Reader(Queue<object> values) => this.values = values;
            public void Field(string name, ref int value) => values.Enqueue(value);
            public void Field(string name, ref float value) => values.Enqueue(value);
            public void Field(string name, ref IInitializer value) => values.Enqueue(value);
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

using System.Collections.Generic;

namespace Graft
{
    /// <summary>
    /// Lists of layers, each layer [type id, frozen, fields], where a field may be a list again. One of these serves one file: it holds the
    /// depth against its limit before a list is entered, and the layers of all lists together against theirs.
    /// </summary>
    sealed class LayerFormat
    {
        int depth, total;

        public void Write(PayloadWriter writer, IReadOnlyList<ILayer> layers)
        {
            if (++depth > writer.Limits.Depth) throw writer.Problem($"has layers {depth} deep within each other, and {writer.Limits.Depth} is the limit: nest less, or raise ModelLimits.Depth for saving and loading.");
            writer.Limit("layers", total += layers.Count, writer.Limits.Layers);
            writer.Array(layers.Count);
            string place = writer.Place;
            foreach (ILayer layer in layers)
            {
                writer.Place = layer.GetType().Name;
                writer.Array(3);
                TypeFormat.Write(writer, LayerTypes.Table, layer);
                writer.Bool(layer.Frozen);
                FieldWriter.Write(writer, layer.Describe, this);
            }
            writer.Place = place;
            depth--;
        }

        public ILayer[] Read(PayloadReader reader)
        {
            if (++depth > reader.Limits.Depth) throw reader.Problem($"has layers {depth} deep within each other, and {reader.Limits.Depth} is the limit: raise ModelLimits.Depth if you trust where the file came from.");
            int count = reader.Array("layers", reader.Limits.Layers);
            reader.Limit("layers", total += count, reader.Limits.Layers);
            string place = reader.Place;
            var layers = new ILayer[count];
            for (int i = 0; i < count; i++)
            {
                reader.Place = depth == 1 ? $"layer {i + 1}" : $"{place}.{i + 1}";
                layers[i] = ReadLayer(reader);
            }
            reader.Place = place;
            depth--;
            return layers;
        }

        ILayer ReadLayer(PayloadReader reader)
        {
            reader.Tuple("a layer", 3);
            ILayer layer = TypeFormat.Read(reader, LayerTypes.Table);
            layer.Frozen = reader.Bool();
            FieldReader.Read(reader, layer.Describe, this);
            return layer;
        }
    }
}

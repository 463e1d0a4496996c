using System;
using System.Buffers.Binary;

namespace Graft
{
    /// <summary>A tensor as a run needs it to go on: always [0, [sizes], data], dense float32, so that a file holds every byte that reading it takes.</summary>
    static class ExactTensorFormat
    {
        public static void Write(PayloadWriter writer, Tensor tensor, bool anyBits)
        {
            if (!anyBits) TensorFormat.CheckFinite(writer, tensor);
            writer.Array(3);
            writer.Int(WeightStorage.Float32.DenseId);
            ShapeFormat.Write(writer, tensor.Shape);
            Span<byte> bytes = writer.Bytes(checked(tensor.Data.Length * sizeof(float)));
            for (int i = 0; i < tensor.Data.Length; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.Slice(i * sizeof(float)), BitConverter.SingleToInt32Bits(tensor.Data[i]));
        }

        /// <param name="reader">Stands before the tensor.</param>
        /// <param name="shape">What it must have.</param>
        /// <param name="anyBits">Whether infinities and NaN may be in it: weights that have them are of no use, an optimizer's memory is kept as it is.</param>
        public static Tensor Read(PayloadReader reader, Shape shape, bool anyBits)
        {
            reader.Tuple("tensor", 3);
            int encoding = reader.Int();
            if (encoding != WeightStorage.Float32.DenseId) throw reader.Damaged($"a tensor of a run has encoding {encoding} instead of {WeightStorage.Float32.DenseId}");
            Shape found = ShapeFormat.Read(reader, reader.Limits.Parameters, "parameters");
            if (found != shape) throw reader.Damaged($"a tensor of {found} belongs to a parameter of {shape}");
            ReadOnlySpan<byte> bytes = reader.Bytes();
            if (bytes.Length != (long)shape.Count * sizeof(float)) throw reader.Damaged($"{bytes.Length} bytes do not fill a tensor of {shape}");
            var data = new float[shape.Count];
            WeightStorage.Float32.Decode(bytes, data);
            if (!anyBits) TensorFormat.CheckFinite(reader, data);
            return new Tensor(shape, data);
        }
    }
}

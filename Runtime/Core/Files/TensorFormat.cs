using System;
using System.Buffers.Binary;

namespace Graft
{
    /// <summary>
    /// A tensor: [encoding, [sizes], data]. Encoding 0 is dense: every element, row-major, as the four bytes of its float, little-endian.
    /// More encodings can follow without a new format version; a reader refuses those it does not know.
    /// </summary>
    static class TensorFormat
    {
        const int Dense = 0, LargestRank = 8;

        /// <param name="writer">Where to.</param>
        /// <param name="tensor">What.</param>
        /// <param name="anyBits">Whether infinities and NaN may be in it: weights that have them are of no use, an optimizer's memory is kept as it is.</param>
        public static void Write(PayloadWriter writer, Tensor tensor, bool anyBits = false)
        {
            writer.Array(3);
            writer.Int(Dense);
            WriteShape(writer, tensor.Shape);
            float[] data = tensor.Data;
            Span<byte> bytes = writer.Bytes(checked(data.Length * sizeof(float)));
            for (int i = 0; i < data.Length; i++)
            {
                if (!anyBits && !IsFinite(data[i])) throw writer.Problem($"has a weight that is {data[i]}: its training went astray; keep the last good one, and lower the learning rate.");
                BinaryPrimitives.WriteInt32LittleEndian(bytes.Slice(i * sizeof(float)), BitConverter.SingleToInt32Bits(data[i]));
            }
        }

        public static Tensor Read(PayloadReader reader, bool anyBits = false)
        {
            reader.Tuple("tensor", 3);
            int encoding = reader.Int();
            if (encoding != Dense) throw reader.Problem($"has a tensor of encoding {encoding}{reader.Where}, which this version of Graft does not know: update Graft.");
            Shape shape = ReadShape(reader, reader.Limits.Parameters, "parameters");
            ReadOnlySpan<byte> bytes = reader.Bytes();
            if (bytes.Length != (long)shape.Count * sizeof(float)) throw reader.Damaged($"{bytes.Length} bytes do not fill a tensor of {shape}");
            var data = new float[shape.Count];
            for (int i = 0; i < data.Length; i++)
            {
                data[i] = BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(i * sizeof(float))));
                if (!anyBits && !IsFinite(data[i])) throw reader.Problem($"has a weight that is {data[i]}{reader.Where}: its training went astray; use another file, or train anew.");
            }
            return new Tensor(shape, data);
        }

        public static void WriteShape(PayloadWriter writer, Shape shape)
        {
            writer.Count("dimensions", shape.Rank, LargestRank);
            for (int axis = 0; axis < shape.Rank; axis++) writer.Int(shape[axis]);
        }

        /// <summary>A shape of at most so many elements; their product cannot overflow.</summary>
        public static Shape ReadShape(PayloadReader reader, int limit, string what)
        {
            var sizes = new int[reader.Array("dimensions", LargestRank)];
            long count = 1;
            for (int axis = 0; axis < sizes.Length; axis++)
            {
                sizes[axis] = reader.Int();
                if (sizes[axis] < 1) throw reader.Damaged($"a shape has size {sizes[axis]}");
                count *= sizes[axis];
                if (count > limit) throw reader.Problem($"has a shape of {count} elements or more{reader.Where}, and {limit} {what} is the limit: raise it in ModelLimits if you trust where the file came from.");
            }
            return new Shape(sizes);
        }

        static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);
    }
}

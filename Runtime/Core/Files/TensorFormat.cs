using System;
using System.Buffers.Binary;

namespace Graft
{
    /// <summary>
    /// A tensor of weights: [encoding, [sizes], scales, indices, codes], scales only in storages that have them and indices only where zeros
    /// are left out. An encoding is a <see cref="WeightStorage"/>, dense (every element, row-major) or sparse (<see cref="SparseIndices"/>),
    /// whichever takes fewer bytes. More encodings can follow without a new format version; a reader refuses those it does not know.
    /// </summary>
    static class TensorFormat
    {
        const int FewestParts = 3;

        /// <summary>In the storage that the writer was given.</summary>
        public static void Write(PayloadWriter writer, Tensor tensor)
        {
            CheckFinite(writer, tensor);
            WeightStorage storage = writer.Weights.For(tensor);
            ushort[] scales = storage.Scales(tensor);
            uint[] codes = Encode(writer, storage, tensor.Data, scales);
            (int filled, int indexBytes) = SparseIndices.Measure(codes);
            bool sparse = indexBytes + (long)filled * storage.Width < (long)codes.Length * storage.Width;
            writer.Array(FewestParts + (scales == null ? 0 : 1) + (sparse ? 1 : 0));
            writer.Int(sparse ? storage.SparseId : storage.DenseId);
            ShapeFormat.Write(writer, tensor.Shape);
            if (scales != null) WriteCodes(writer, Array.ConvertAll(scales, scale => (uint)scale), sizeof(ushort));
            if (sparse)
            {
                var present = new uint[filled];
                SparseIndices.Write(codes, writer.Bytes(indexBytes), present);
                codes = present;
            }
            WriteCodes(writer, codes, storage.Width);
        }

        /// <summary>The reader's limit of parameters holds for all of a file together, before any is made.</summary>
        public static Tensor Read(PayloadReader reader)
        {
            int start = reader.Position, parts = reader.Array("parts of a tensor", int.MaxValue), encoding = reader.Int();
            WeightStorage storage = WeightStorage.OfEncoding(encoding) ?? throw reader.Problem($"has a tensor of encoding {encoding}{reader.Where}, which this version of Graft does not know: update Graft.");
            bool sparse = encoding == storage.SparseId;
            int expected = FewestParts + (storage.HasScales ? 1 : 0) + (sparse ? 1 : 0);
            if (parts != expected) throw reader.Damaged($"a tensor of encoding {encoding} has {parts} parts instead of {expected}");
            Shape shape = ShapeFormat.Read(reader, reader.Limits.Parameters, "parameters");
            reader.ClaimParameters(shape.Count);
            float[] scales = storage.HasScales ? ReadScales(reader, Units(shape)) : null;
            ReadOnlySpan<byte> indices = sparse ? reader.Bytes() : default, codes = reader.Bytes();
            int count = codes.Length / storage.Width;
            if (codes.Length % storage.Width != 0 || (sparse ? count > shape.Count : count != shape.Count)) throw reader.Damaged($"{codes.Length} bytes do not fill a tensor of {shape}");
            var data = new float[shape.Count];
            if (sparse)
            {
                var values = new float[count];
                storage.Decode(codes, values);
                SparseIndices.Scatter(reader, indices, values, scales, data);
            }
            else
            {
                storage.Decode(codes, data);
                if (scales != null) Scale(data, scales);
            }
            CheckFinite(reader, data);
            reader.Stored?.Add(new StoredTensor(shape, storage, sparse, Zeros(data), reader.Position - start));
            return new Tensor(shape, data);
        }

        /// <summary>Output units: columns of a matrix; a vector is one.</summary>
        public static int Units(Shape shape) => shape.Rank > 1 ? shape.Columns : 1;

        public static void CheckFinite(PayloadWriter writer, Tensor tensor)
        {
            foreach (float value in tensor.Data)
                if (float.IsNaN(value) || float.IsInfinity(value)) throw writer.Problem($"has a weight that is {value}: its training went astray; keep the last good one, and lower the learning rate.");
        }

        public static void CheckFinite(PayloadReader reader, float[] data)
        {
            foreach (float value in data)
                if (float.IsNaN(value) || float.IsInfinity(value)) throw reader.Problem($"has a weight that is {value}{reader.Where}: its training went astray; use another file, or train anew.");
        }

        static uint[] Encode(PayloadWriter writer, WeightStorage storage, float[] data, ushort[] scales)
        {
            var codes = new uint[data.Length];
            for (int i = 0; i < codes.Length; i++) codes[i] = storage.Encode(data[i], scales == null ? (ushort)0 : scales[i % scales.Length], writer);
            return codes;
        }

        // Little-endian, so many bytes each.
        static void WriteCodes(PayloadWriter writer, uint[] codes, int width)
        {
            Span<byte> bytes = writer.Bytes(checked(codes.Length * width));
            for (int i = 0, at = 0; i < codes.Length; i++)
                for (int part = 0; part < width; part++) bytes[at++] = (byte)(codes[i] >> (8 * part));
        }

        static float[] ReadScales(PayloadReader reader, int units)
        {
            ReadOnlySpan<byte> bytes = reader.Bytes();
            if (bytes.Length != (long)units * sizeof(ushort)) throw reader.Damaged($"{bytes.Length} bytes are no scales of {units} units");
            var scales = new float[units];
            for (int unit = 0; unit < units; unit++)
            {
                scales[unit] = Int8Storage.Single(BinaryPrimitives.ReadUInt16LittleEndian(bytes.Slice(unit * sizeof(ushort))));
                if (!(scales[unit] >= 0) || float.IsInfinity(scales[unit])) throw reader.Damaged($"the scale of a unit is {scales[unit]}");
            }
            return scales;
        }

        static void Scale(float[] data, float[] scales)
        {
            for (int i = 0; i < data.Length;)
                for (int unit = 0; unit < scales.Length; unit++) data[i++] *= scales[unit];
        }

        static int Zeros(float[] data)
        {
            int zeros = 0;
            foreach (float value in data) zeros += value == 0 ? 1 : 0;
            return zeros;
        }
    }
}

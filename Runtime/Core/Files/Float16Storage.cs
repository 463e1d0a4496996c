using System;
using System.Buffers.Binary;

namespace Graft
{
    /// <summary>Floats as halves (<see cref="Binary16"/>); what rounds to zero loses its sign.</summary>
    sealed class Float16Storage : WeightStorage
    {
        public Float16Storage() : base("float16", 1, 4, sizeof(ushort)) { }

        internal override WeightStorage For(Tensor tensor) => tensor.Shape.Rank > 1 || Array.TrueForAll(tensor.Data, IsKept) ? this : Float32;

        internal override uint Encode(float value, ushort scale, PayloadWriter writer)
        {
            uint code = Binary16.FromSingle(value), magnitude = code & 0x7fff;
            if (magnitude >= 0x7c00) throw writer.Problem($"has a weight of {value}, and float16 ends at {Binary16.Largest}: save it with WeightStorage.Float32, or scale its inputs.");
            return magnitude == 0 ? 0 : code;
        }

        internal override void Decode(ReadOnlySpan<byte> codes, Span<float> values)
        {
            for (int i = 0; i < values.Length; i++) values[i] = Binary16.ToSingle(BinaryPrimitives.ReadUInt16LittleEndian(codes.Slice(i * sizeof(ushort))));
        }

        // Within the normal range a half is within one part in 2048; below it a variance could become nothing.
        static bool IsKept(float value) => value == 0 || (Math.Abs(value) >= Binary16.SmallestNormal && Math.Abs(value) <= Binary16.Largest);
    }
}

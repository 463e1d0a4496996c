using System;
using System.Buffers.Binary;

namespace Graft
{
    /// <summary>Floats as their bits: a zero with a sign is no zero here.</summary>
    sealed class Float32Storage : WeightStorage
    {
        public Float32Storage() : base("float32", 0, 3, sizeof(float)) { }

        internal override WeightStorage For(Tensor tensor) => this;
        internal override uint Encode(float value, ushort scale, PayloadWriter writer) => (uint)BitConverter.SingleToInt32Bits(value);

        internal override void Decode(ReadOnlySpan<byte> codes, Span<float> values)
        {
            for (int i = 0; i < values.Length; i++) values[i] = BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt32LittleEndian(codes.Slice(i * sizeof(float))));
        }
    }
}

using System.Buffers.Binary;
using System.Text;

namespace Graft.Benchmarks.Onnx;

/// <summary>
/// Writes protocol buffers: each field is a tag (number * 8 + wire type) and its value: a varint (type 0), four bytes (5), or a length and so
/// many bytes (2). The encoding is described at https://protobuf.dev/programming-guides/encoding/.
/// </summary>
sealed class ProtobufWriter
{
    const int VarintType = 0, BytesType = 2, FourBytesType = 5;

    readonly MemoryStream stream = new();

    public byte[] ToArray() => stream.ToArray();

    public void Number(int field, long value)
    {
        Tag(field, VarintType);
        Varint((ulong)value);
    }

    public void Number(int field, float value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(float)];
        BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
        Tag(field, FourBytesType);
        stream.Write(bytes);
    }

    public void Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public void Bytes(int field, ReadOnlySpan<byte> value)
    {
        Tag(field, BytesType);
        Varint((ulong)value.Length);
        stream.Write(value);
    }

    /// <summary>A message within this one.</summary>
    public void Message(int field, Action<ProtobufWriter> write)
    {
        var inner = new ProtobufWriter();
        write(inner);
        Bytes(field, inner.ToArray());
    }

    void Tag(int field, int type) => Varint((ulong)(field << 3 | type));

    // Seven bits a byte, the lowest first; the eighth says that more follow.
    void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7) stream.WriteByte((byte)(value | 0x80));
        stream.WriteByte((byte)value);
    }
}

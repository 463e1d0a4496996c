using System.Buffers.Binary;

namespace Graft.Fuzz;

/// <summary>
/// MessagePack as a tree that can be edited: a list, a map (its keys and values in turn), or a leaf (its bytes as they stand, or a text's or
/// a bin's content). Written again, counts and lengths are those of what is there.
/// </summary>
sealed class PayloadNode
{
    const byte Array = 0xdd, Map = 0xdf, Text = 0xdb, Bin = 0xc6, Plain = 0, None = 0;

    readonly byte kind;

    PayloadNode(byte kind) => this.kind = kind;

    public List<PayloadNode> Children { get; } = [];

    /// <summary>A leaf's; empty for what has children.</summary>
    public byte[] Content { get; set; } = [];

    public bool HasContent => kind is Text or Bin;
    public bool IsLeaf => kind is not (Array or Map);

    /// <summary>A leaf of these bytes.</summary>
    public static PayloadNode Of(byte[] item) => new(Plain) { Content = item };

    public PayloadNode Clone()
    {
        var clone = new PayloadNode(kind) { Content = Content };
        foreach (PayloadNode child in Children) clone.Children.Add(child.Clone());
        return clone;
    }

    /// <summary>The item that begins a sound payload.</summary>
    /// <param name="payload">What Graft writes; moved on to behind the item.</param>
    public static PayloadNode Read(ref ReadOnlySpan<byte> payload)
    {
        byte code = payload[0];
        return code switch
        {
            < 0x80 or >= 0xe0 => Leaf(ref payload, 1),
            < 0x90 => Parent(Map, ref payload, 1, 2 * (code & 15)),
            < 0xa0 => Parent(Array, ref payload, 1, code & 15),
            < 0xc0 => Bytes(Text, ref payload, 1, code & 31),
            0xc0 or 0xc2 or 0xc3 => Leaf(ref payload, 1),
            0xc4 => Bytes(Bin, ref payload, 2, payload[1]),
            0xc5 => Bytes(Bin, ref payload, 3, BinaryPrimitives.ReadUInt16BigEndian(payload[1..])),
            0xd9 => Bytes(Text, ref payload, 2, payload[1]),
            0xda => Bytes(Text, ref payload, 3, BinaryPrimitives.ReadUInt16BigEndian(payload[1..])),
            0xdc => Parent(Array, ref payload, 3, BinaryPrimitives.ReadUInt16BigEndian(payload[1..])),
            0xde => Parent(Map, ref payload, 3, 2 * BinaryPrimitives.ReadUInt16BigEndian(payload[1..])),
            0xcc or 0xd0 => Leaf(ref payload, 2),
            0xcd or 0xd1 => Leaf(ref payload, 3),
            0xca or 0xce or 0xd2 => Leaf(ref payload, 5),
            0xcb or 0xcf or 0xd3 => Leaf(ref payload, 9),
            _ => throw new ArgumentException($"Seeds have no item of type {code:x2}.", nameof(payload)),
        };
    }

    public void Write(MemoryStream stream)
    {
        switch (kind)
        {
            case Plain: break;
            case Array: Header(stream, Children.Count, 0x90, 15, None, 0xdc); break;
            case Map: Header(stream, Children.Count / 2, 0x80, 15, None, 0xde); break;
            case Text: Header(stream, Content.Length, 0xa0, 31, 0xd9, 0xda); break;
            default: Header(stream, Content.Length, None, -1, 0xc4, 0xc5); break;
        }
        stream.Write(Content);
        foreach (PayloadNode child in Children) child.Write(stream);
    }

    static PayloadNode Leaf(ref ReadOnlySpan<byte> payload, int length) => new(Plain) { Content = Take(ref payload, length) };

    static PayloadNode Bytes(byte kind, ref ReadOnlySpan<byte> payload, int header, int length)
    {
        payload = payload[header..];
        return new PayloadNode(kind) { Content = Take(ref payload, length) };
    }

    static PayloadNode Parent(byte kind, ref ReadOnlySpan<byte> payload, int header, int count)
    {
        payload = payload[header..];
        var node = new PayloadNode(kind);
        for (int i = 0; i < count; i++) node.Children.Add(Read(ref payload));
        return node;
    }

    static byte[] Take(ref ReadOnlySpan<byte> payload, int length)
    {
        byte[] bytes = payload[..length].ToArray();
        payload = payload[length..];
        return bytes;
    }

    // The shortest that there is, as Graft writes.
    static void Header(MemoryStream stream, int count, byte small, int most, byte narrow, byte wide)
    {
        if (count <= most) stream.WriteByte((byte)(small | count));
        else if (count <= byte.MaxValue && narrow != None) stream.Write([narrow, (byte)count]);
        else stream.Write([wide, (byte)(count >> 8), (byte)count]);
    }
}

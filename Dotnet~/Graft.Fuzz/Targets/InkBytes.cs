using System.Buffers.Binary;

namespace Graft.Fuzz;

/// <summary>Draws what a target needs out of an input, and zeros when it is used up.</summary>
ref struct InkBytes(ReadOnlySpan<byte> input)
{
    ReadOnlySpan<byte> left = input;

    public readonly bool AtEnd => left.IsEmpty;

    public byte Next()
    {
        if (left.IsEmpty) return 0;
        byte value = left[0];
        left = left[1..];
        return value;
    }

    /// <summary>From 1 to the most.</summary>
    public int NextSide(int most) => 1 + Next() % most;

    /// <summary>Half pixels around the origin.</summary>
    public double NextNear() => (sbyte)Next() * 0.5;

    /// <summary>Any double at all: NaN, infinities, and what overflows when it is squared.</summary>
    public double NextAny()
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = Next();
        return BinaryPrimitives.ReadDoubleLittleEndian(bytes);
    }
}

using System.Buffers.Binary;

namespace Graft.Fuzz;

/// <summary>Draws what a target needs out of an input, and zeros when it is used up.</summary>
ref struct InputBytes(ReadOnlySpan<byte> input)
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

    /// <summary>0 to 65535.</summary>
    public int NextIndex() => Next() | Next() << 8;

    /// <summary>So many bytes.</summary>
    public byte[] NextBytes(int count)
    {
        var bytes = new byte[count];
        for (int i = 0; i < count; i++) bytes[i] = Next();
        return bytes;
    }

    /// <summary>From 1 to the most.</summary>
    public int NextSide(int most) => 1 + Next() % most;

    /// <summary>Half pixels around the origin.</summary>
    public double NextNear() => (sbyte)Next() * 0.5;

    /// <summary>Any double at all: NaN, infinities, and what overflows when it is squared.</summary>
    public double NextAny() => BinaryPrimitives.ReadDoubleLittleEndian(NextBytes(sizeof(double)));
}

using System;
using System.Runtime.InteropServices;
using Graft.StandIn;

namespace Unity.Collections;

/// <summary>A view of memory that is released by Dispose, or by the texture it belongs to. Copies of it see the same memory.</summary>
public struct NativeArray<T> : IDisposable, IEquatable<NativeArray<T>> where T : struct
{
    static readonly int Size = MemoryMarshal.AsBytes<T>(new T[1]).Length;

    readonly NativeMemory memory;
    readonly int offset, length;
    readonly bool isOwner;

    public NativeArray(int length, Allocator allocator, NativeArrayOptions options = NativeArrayOptions.ClearMemory)
    {
        if (allocator <= Allocator.None) throw new ArgumentException("Allocator must be Temp, TempJob or Persistent", nameof(allocator));
        if (length < 0) throw new ArgumentOutOfRangeException(nameof(length), "Length must be >= 0");
        memory = new NativeMemory(checked(length * Size), "NativeArray");
        if (options == NativeArrayOptions.UninitializedMemory) memory.Bytes.Fill(NativeMemory.Unset);
        offset = 0;
        this.length = length;
        isOwner = true;
    }

    public NativeArray(T[] array, Allocator allocator) : this(array.Length, allocator) => CopyFrom(array);

    internal NativeArray(NativeMemory memory, int offset, int bytes)
    {
        length = Math.DivRem(bytes, Size, out int rest);
        if (rest != 0) throw new ArgumentException($"{bytes} bytes are not a whole number of {typeof(T).Name} of {Size} bytes.");
        this.memory = memory;
        this.offset = offset;
        isOwner = false;
    }

    public int Length => length;

    public bool IsCreated => memory is { Exists: true };

    public T this[int index]
    {
        get => AsSpan()[index];
        set => AsSpan()[index] = value;
    }

    public Span<T> AsSpan()
    {
        if (memory == null) throw new ObjectDisposedException("NativeArray", "The NativeArray has not been created.");
        return MemoryMarshal.Cast<byte, T>(memory.Bytes.Slice(offset, length * Size));
    }

    public ReadOnlySpan<T> AsReadOnlySpan() => AsSpan();

    public T[] ToArray() => AsSpan().ToArray();

    public void CopyFrom(T[] array) => Copy(array, AsSpan());
    public void CopyFrom(NativeArray<T> array) => Copy(array.AsSpan(), AsSpan());
    public void CopyTo(T[] array) => Copy(AsSpan(), array);
    public void CopyTo(NativeArray<T> array) => Copy(AsSpan(), array.AsSpan());

    public void Dispose()
    {
        if (!IsCreated) throw new ObjectDisposedException("NativeArray", "The NativeArray is already disposed.");
        if (!isOwner) throw new InvalidOperationException("The NativeArray can not be Disposed because it was not allocated with a valid allocator.");
        memory.Release();
    }

    public bool Equals(NativeArray<T> other) => memory == other.memory && offset == other.offset && length == other.length;
    public override bool Equals(object obj) => obj is NativeArray<T> array && Equals(array);
    public override int GetHashCode() => HashCode.Combine(memory, offset, length);
    public static bool operator ==(NativeArray<T> left, NativeArray<T> right) => left.Equals(right);
    public static bool operator !=(NativeArray<T> left, NativeArray<T> right) => !left.Equals(right);

    static void Copy(ReadOnlySpan<T> from, Span<T> to)
    {
        if (from.Length != to.Length) throw new ArgumentException($"source and destination length must be the same, not {from.Length} and {to.Length}");
        from.CopyTo(to);
    }
}

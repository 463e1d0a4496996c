using System;

namespace Graft.StandIn;

/// <summary>Bytes that stop existing when their owner says so, as unmanaged memory does; but whoever still looks gets an exception, not a crash.</summary>
sealed class NativeMemory
{
    /// <summary>What memory holds that nobody has set: anything. This shows up in a test that forgot to.</summary>
    public const byte Unset = 205;

    readonly string owner;
    byte[] bytes;

    public NativeMemory(int length, string owner)
    {
        bytes = new byte[length];
        this.owner = owner;
    }

    public bool Exists => bytes != null;

    public Span<byte> Bytes => bytes ?? throw new ObjectDisposedException(owner, $"The memory of this {owner} has been released.");

    public void Release() => bytes = null;
}

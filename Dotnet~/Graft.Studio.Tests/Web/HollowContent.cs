using System.Net;

namespace Graft.Studio.Tests;

/// <summary>A body of zeros, of any length, that does or does not say how long it is.</summary>
sealed class HollowContent(long length, bool saysLength) : HttpContent
{
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellation) => Write(stream).GetAwaiter().GetResult();

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Write(stream);

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return saysLength;
    }

    async Task Write(Stream stream)
    {
        var zeros = new byte[1 << 20];
        try
        {
            for (long left = length; left > 0; left -= zeros.Length) await stream.WriteAsync(zeros.AsMemory(0, (int)Math.Min(left, zeros.Length)));
        }
        catch (IOException)
        {
            // The studio has said no and listens no longer.
        }
    }
}

namespace Graft.Fuzz;

/// <summary>A stream that cannot seek and gives a few bytes at a time, as a download does.</summary>
sealed class TrickleStream(byte[] content) : Stream
{
    const int Most = 3;
    int position;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int taken = Math.Min(Math.Min(count, Most), content.Length - position);
        Array.Copy(content, position, buffer, offset, taken);
        position += taken;
        return taken;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

using System.IO.Compression;

namespace Graft.Fuzz;

/// <summary>
/// The reader of IDX files: images and labels; as they are, compressed by the harness (so that compression does not hide the content from the
/// fuzzer), and through a stream that cannot seek and gives a few bytes at a time. What it accepts is the file's content, byte for byte.
/// </summary>
sealed class IdxTarget() : FuzzTarget("idx")
{
    // Bytes that reading may allocate: a first chunk, and then in proportion to what has come, unpacked.
    const long PerByte = 8, Constant = (1 << 20) + (1 << 18);

    static readonly byte[] Types = [0x08, 0x09, 0x0b, 0x0c, 0x0d, 0x0e];

    public override IEnumerable<byte[]> Seeds
    {
        get
        {
            byte[] labels = [0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 255], images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3, .. Enumerable.Range(0, 12).Select(i => (byte)(i * 20))];
            for (byte way = 0; way < 3; way++)
            {
                yield return [(byte)(2 * way), .. images];
                yield return [(byte)(2 * way + 1), .. labels];
            }
            yield return [0, .. Packed(images)];
            yield return [1, .. Packed(labels)];
            yield return [1, .. Packed(labels), .. Packed([1, 2])]; // a second member
            foreach (byte type in Types) yield return [1, 0, 0, type, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
        }
    }

    public override IEnumerable<byte[]> Tokens => [[0, 0, 8, 1], [0, 0, 8, 3], [0, 0, 0, 1], [0, 0, 0, 28], [255, 255, 255, 255], [128, 0, 0, 0], [0x1f, 0x8b], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0], .. Types.Select(type => new byte[] { 0, 0, type })];

    protected override void Run(byte[] input)
    {
        if (input.Length == 0) return;
        bool areImages = input[0] % 2 == 0;
        int way = input[0] / 2 % 3;
        byte[] content = input[1..], file = way == 1 ? Packed(content) : content;
        bool isPacked = file is [0x1f, 0x8b, ..];
        byte[]? read = null;
        AllocationMeter.Check(Constant + PerByte * (isPacked ? UnpackedLength(file) : file.Length), () =>
        {
            using Stream stream = way == 2 ? new TrickleStream(file) : new MemoryStream(file);
            try
            {
                read = areImages ? PixelsOf(IdxFile.ReadImages(stream, "images")) : [.. IdxFile.ReadLabels(stream, "labels").Select(label => checked((byte)label))];
            }
            catch (IdxFileException)
            {
                // Refused: its message says why.
            }
        });
        if (read == null || (isPacked && way != 1)) return;
        if (!content.AsSpan(areImages ? 16 : 8).SequenceEqual(read)) throw new FindingException("what was read is not what the file holds");
    }

    static byte[] PixelsOf(IdxImages images) =>
        images.Pixels.Length == (long)images.Count * images.Height * images.Width ? images.Pixels : throw new FindingException("the pixels are not as many as the sides say");

    static long UnpackedLength(byte[] file)
    {
        using var gzip = new GZipStream(new MemoryStream(file), CompressionMode.Decompress);
        var some = new byte[4096];
        long length = 0;
        try
        {
            for (int count; (count = gzip.Read(some)) > 0;) length += count;
        }
        catch (InvalidDataException)
        {
            // So far it came.
        }
        return length;
    }

    static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }
}

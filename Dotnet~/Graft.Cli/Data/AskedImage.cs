using Graft.Cli.Sessions;

namespace Graft.Cli.Data;

/// <summary>An image that a model is asked about; its pixels are read when they are wanted.</summary>
/// <param name="File">The file that holds this one image; null where it is one of many.</param>
/// <param name="Shows">The class that it was drawn as; null where nobody has said.</param>
/// <param name="Pixels">As the model takes them.</param>
sealed record AskedImage(string? File, string? Shows, Func<byte[]> Pixels)
{
    /// <summary>The images of PNG, JPEG and IDX files, and of the folders named, in this order.</summary>
    /// <exception cref="CommandException">A path holds no images, or they do not fit the model.</exception>
    public static AskedImage[] In(IEnumerable<string> paths, Shape input) => [.. paths.SelectMany(path => In(path, input))];

    /// <summary>The images of a data set, each with its class.</summary>
    public static AskedImage[] Of(Dataset data, Shape input, string name) =>
        [.. Of(data.Bytes, data.ExampleShape.Rows, data.ExampleShape.Columns, input, name).Select((image, i) => image with { Shows = data.Classes[data.Labels[i]] })];

    static AskedImage[] In(string path, Shape input)
    {
        string[] files = Directory.Exists(path) ? FolderSource.Images(path) : ImageFile.Is(path) ? [path] : [];
        if (files.Length == 0) return Of(Idx(path), input, path);
        if (input.Count != DigitCentring.PixelCount) throw new CommandException($"{path} becomes an image of 28x28 pixels, and the model takes {input}: give IDX files of that size.");
        return [.. files.Select(file => new AskedImage(file, null, () => Read(file)))];
    }

    static IdxImages Idx(string path)
    {
        if (!System.IO.File.Exists(path)) throw new CommandException($"There is no file or folder {path}: check the path.");
        if (!MayBeIdx(path)) throw new CommandException($"{path} is neither a PNG or JPEG image nor an IDX file: give one of these, or a folder of images.");
        return IdxFile.ReadImages(path);
    }

    // IDX files begin with two zero bytes, packed ones with gzip's two; what is wrong with the rest of one, its reader says.
    static bool MayBeIdx(string path)
    {
        Span<byte> start = stackalloc byte[2];
        using FileStream file = System.IO.File.OpenRead(path);
        return file.ReadAtLeast(start, 2, false) < 2 || start is [0, 0] or [0x1f, 0x8b];
    }

    static byte[] Read(string file)
    {
        var pixels = new byte[DigitCentring.PixelCount];
        ImageFile.Read(file, pixels);
        return pixels;
    }

    static AskedImage[] Of(IdxImages images, Shape input, string name) => Of(images.Pixels, images.Height, images.Width, input, name);

    static AskedImage[] Of(byte[] pixels, int height, int width, Shape input, string name)
    {
        DigitForm.Check(height, width, input, name);
        int each = height * width;
        return [.. Enumerable.Range(0, pixels.Length / each).Select(i => new AskedImage(null, null, () => DigitForm.Fit(pixels.AsSpan(i * each, each).ToArray(), height, width, input, name)))];
    }
}

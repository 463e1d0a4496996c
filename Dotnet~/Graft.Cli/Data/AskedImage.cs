using Graft.Cli.Sessions;

namespace Graft.Cli.Data;

/// <summary>An image that a model is asked about; its pixels are read when they are wanted.</summary>
/// <param name="File">The file that holds this one image; null where it is one of many.</param>
/// <param name="Pixels">As the model takes them.</param>
sealed record AskedImage(string? File, Func<byte[]> Pixels)
{
    /// <summary>The images of PNG, JPEG and IDX files, and of the folders named, in this order.</summary>
    /// <exception cref="CommandException">A path holds no images, or they do not fit the model.</exception>
    public static AskedImage[] In(IEnumerable<string> paths, Shape input) => [.. paths.SelectMany(path => In(path, input))];

    /// <summary>The images of a data set.</summary>
    public static AskedImage[] Of(Dataset data, Shape input, string name) => Of(data.Bytes, data.ExampleShape.Rows, data.ExampleShape.Columns, input, name);

    static AskedImage[] In(string path, Shape input)
    {
        string[] files = Directory.Exists(path) ? FolderSource.Images(path) : ImageFile.Is(path) ? [path] : [];
        if (files.Length == 0) return Of(IdxFile.ReadImages(path), input, path);
        if (input.Count != DigitCentring.PixelCount) throw new CommandException($"{path} becomes an image of 28x28 pixels, and the model takes {input}: give IDX files of that size.");
        return [.. files.Select(file => new AskedImage(file, () => Read(file)))];
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
        return [.. Enumerable.Range(0, pixels.Length / each).Select(i => new AskedImage(null, () => DigitForm.Fit(pixels.AsSpan(i * each, each).ToArray(), height, width, input, name)))];
    }
}

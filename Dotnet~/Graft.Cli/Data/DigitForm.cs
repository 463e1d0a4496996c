using Graft.Cli.Sessions;

namespace Graft.Cli.Data;

/// <summary>Grey images of whatever size in the form that a model takes.</summary>
static class DigitForm
{
    /// <summary>The images as they are where the model takes that many pixels, else each in the 28x28 form of MNIST's digits.</summary>
    /// <exception cref="CommandException">The model takes neither.</exception>
    public static byte[] Fit(byte[] pixels, int height, int width, Shape input, string name)
    {
        Check(height, width, input, name);
        int each = height * width, count = pixels.Length / each;
        if (each == input.Count) return pixels;
        var fitted = new byte[checked(count * DigitCentring.PixelCount)];
        byte[] work = new byte[each];
        for (int i = 0; i < count; i++)
        {
            pixels.AsSpan(i * each, each).CopyTo(work);
            InkImage.Centre(work, width, height, fitted.AsSpan(i * DigitCentring.PixelCount, DigitCentring.PixelCount));
        }
        return fitted;
    }

    /// <summary>Whether images of this size can be made to fit.</summary>
    /// <exception cref="CommandException">They cannot.</exception>
    public static void Check(int height, int width, Shape input, string name)
    {
        long each = (long)height * width;
        if (each == input.Count) return;
        if (input.Count != DigitCentring.PixelCount) throw new CommandException($"{name} has images of {height}x{width} pixels, and the model takes {input}: give images of that size.");
        if (each > InkImage.MostPixels) throw new CommandException($"{name} has images of {height}x{width} pixels, and at most {InkImage.MostPixels} are read: scale them down.");
    }

    /// <summary>The same for a data set; one that has no images stays as it is.</summary>
    /// <exception cref="CommandException">The model takes neither.</exception>
    public static Dataset Fit(Dataset data, Shape input, string name)
    {
        if (data.Bytes == null || data.Labels == null || data.ExampleShape.Count == input.Count || data.ExampleShape.Rank != 2) return data;
        byte[] fitted = Fit(data.Bytes, data.ExampleShape.Rows, data.ExampleShape.Columns, input, name);
        return Dataset.OfImages(fitted, new Shape(DigitCentring.Side, DigitCentring.Side), data.Labels, data.Classes);
    }
}

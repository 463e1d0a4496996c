namespace Graft.Fuzz;

/// <summary>Images of any size and content; what is left of the input are the pixels, over and over.</summary>
sealed class ImageCheck(int mostSide) : IInkCheck
{
    public IEnumerable<byte[]> Seeds => [[27, 27, 0, 0, 255, 200, 0, 90, 7], [0, 47, 255], [47, 0, 48], [1, 2, 0], [9, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 47, 255]];

    public void Run(InputBytes input)
    {
        int width = input.NextSide(mostSide), height = input.NextSide(mostSide);
        var pixels = new List<byte>();
        while (!input.AtEnd) pixels.Add(input.Next());
        if (pixels.Count == 0) pixels.Add(0);
        byte[] image = [.. Enumerable.Range(0, width * height).Select(i => pixels[i % pixels.Count])];
        CentringCheck.Run(image, width, height);
    }
}

namespace Graft.Fuzz;

/// <summary>Pictures of any size, either polarity and any colours: found ink shows, and where none is found the image is empty.</summary>
sealed class PictureCheck(int mostSide) : IInkCheck
{
    // A side now and then beyond the length from which on pictures are averaged down.
    const int LongSide = 1000;

    public IEnumerable<byte[]> Seeds =>
    [
        [0, 27, 27, 255, 255, 255, 0, 255, 255, 9, 255, 255], [0, 40, 20, 0, 0, 0, 0, 200, 0, 0, 0], [1, 200, 3, 255, 255, 250, 255, 20, 255],
        [2, 11, 11, 10, 20, 30, 0, 200, 100, 0, 255, 90, 90, 90, 128], [0, 0, 0, 7], [0, 27, 27, .. Enumerable.Range(0, 784).Select(i => (byte)(i / 28 is > 8 and < 20 && i % 28 is > 12 and < 16 ? 250 : 3))],
    ];

    public void Run(InputBytes input)
    {
        byte way = input.Next();
        int width = way % 4 == 1 ? 1 + input.Next() * LongSide / 255 : input.NextSide(mostSide), height = input.NextSide(way % 4 == 1 ? 4 : mostSide);
        var some = new List<byte>();
        while (!input.AtEnd) some.Add(input.Next());
        if (some.Count == 0) some.Add(0);
        var grey = new byte[width * height];
        if (way % 4 == 2) InkImage.Grey([.. Enumerable.Range(0, 4 * grey.Length).Select(i => some[i % some.Count])], grey);
        else for (int i = 0; i < grey.Length; i++) grey[i] = some[i % some.Count];
        var image = new byte[DigitCentring.PixelCount];
        Array.Fill(image, (byte)1); // what was there before must not show
        bool found = InkImage.Centre(grey, width, height, image);
        if (found != image.Any(pixel => pixel > 0)) throw new FindingException(found ? "the ink is lost" : "an empty image has ink");
    }
}

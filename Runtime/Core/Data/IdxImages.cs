namespace Graft
{
    /// <summary>What an IDX image file holds.</summary>
    public sealed class IdxImages
    {
        internal IdxImages(byte[] pixels, int count, int height, int width)
        {
            Pixels = pixels;
            Count = count;
            Height = height;
            Width = width;
        }

        /// <summary>Count * Height * Width bytes, row-major.</summary>
        public byte[] Pixels { get; }

        /// <summary>How many images.</summary>
        public int Count { get; }

        /// <summary>Rows of an image.</summary>
        public int Height { get; }

        /// <summary>Pixels in a row.</summary>
        public int Width { get; }
    }
}

using System;

namespace Graft
{
    /// <summary>
    /// Codes images of a few grey levels, pixel by pixel, each by how probable its level is beside its neighbours:
    /// <code>
    ///         n2                of each neighbour only whether it is paper (0), ink (the highest level) or between;
    ///     nw  n   ne  ne2       outside the image is paper
    /// w2  w   ?
    /// </code>
    /// A level is asked for bit by bit: other than paper? ink? the first between? the second …
    /// </summary>
    sealed class LevelCoder
    {
        const int Contexts = 3 * 3 * 3 * 3 * 3 * 3 * 3;
        readonly IBitCoder coder;
        readonly int height, width, levels;
        readonly BitChance[] chances;

        public LevelCoder(IBitCoder coder, int height, int width, int levels)
        {
            this.coder = coder;
            this.height = height;
            this.width = width;
            this.levels = levels;
            chances = new BitChance[Contexts * levels];
        }

        /// <summary>Writes the image's levels, or, with a coder that reads, fills it with them.</summary>
        public void Image(Span<byte> image)
        {
            for (int y = 0; y < height; y++)
                for (int x = 0; x < width; x++)
                {
                    int context = Kind(image, y, x - 1);
                    context = 3 * context + Kind(image, y - 1, x);
                    context = 3 * context + Kind(image, y - 1, x - 1);
                    context = 3 * context + Kind(image, y - 1, x + 1);
                    context = 3 * context + Kind(image, y, x - 2);
                    context = 3 * context + Kind(image, y - 2, x);
                    context = 3 * context + Kind(image, y - 1, x + 2);
                    image[y * width + x] = (byte)Level(context * levels, image[y * width + x]);
                }
        }

        int Level(int at, int level)
        {
            if (!coder.Code(ref chances[at], level > 0)) return 0;
            if (levels == 2 || coder.Code(ref chances[at + 1], level == levels - 1)) return levels - 1;
            for (int between = 1; between < levels - 2; between++)
                if (coder.Code(ref chances[at + 1 + between], level == between)) return between;
            return levels - 2;
        }

        int Kind(Span<byte> image, int y, int x)
        {
            if (y < 0 || x < 0 || x >= width) return 0;
            int level = image[y * width + x];
            return level == 0 ? 0 : level == levels - 1 ? 2 : 1;
        }
    }
}

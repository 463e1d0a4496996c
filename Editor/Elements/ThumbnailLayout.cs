using System;

namespace Graft.Editing
{
    /// <summary>
    /// How small pictures lie in a row, on the screen and in the row's texture: square places of <see cref="Side"/> pixels on the screen, or
    /// <see cref="Texels"/> of the texture, with a gap between them, each picture in the middle of its place.
    /// </summary>
    sealed class ThumbnailLayout
    {
        /// <summary>Below each picture, for its label.</summary>
        public const float LabelHeight = 15;

        // Of the texture: as wide as a picture has pixels, or as it has on the screen where those are fewer.
        const int MostTexels = 128;

        /// <param name="width">Of a row on the screen, in pixels.</param>
        /// <param name="side">Of a picture's place on the screen.</param>
        /// <param name="pictureWidth">Pixels in a picture's row.</param>
        /// <param name="pictureHeight">Its rows.</param>
        public ThumbnailLayout(float width, float side, int pictureWidth, int pictureHeight)
        {
            Side = side;
            (PictureWidth, PictureHeight) = (pictureWidth, pictureHeight);
            int longer = Math.Max(pictureWidth, pictureHeight);
            Texels = Math.Min(longer, Math.Min((int)side, MostTexels));
            TexelWidth = Math.Max(1, pictureWidth * Texels / longer);
            TexelHeight = Math.Max(1, pictureHeight * Texels / longer);
            Gap = Math.Max(1, (int)Math.Round(4 * Texels / side));
            Pitch = side * (Texels + Gap) / Texels;
            Columns = Math.Max(1, (int)(width / Pitch));
        }

        public float Side { get; }
        public int PictureWidth { get; }
        public int PictureHeight { get; }
        public int Texels { get; }

        /// <summary>A picture's own in its place.</summary>
        public int TexelWidth { get; }
        public int TexelHeight { get; }

        /// <summary>Texels between two places.</summary>
        public int Gap { get; }

        /// <summary>From one place to the next on the screen.</summary>
        public float Pitch { get; }
        public int Columns { get; }

        /// <summary>Of a row on the screen, its label and a gap too.</summary>
        public float RowHeight => (float)Math.Ceiling(Side + LabelHeight + Pitch - Side);

        public int TextureWidth => Columns * (Texels + Gap);

        /// <summary>Rows for so many pictures.</summary>
        public int RowsOf(int count) => (count + Columns - 1) / Columns;

        /// <summary>Whether both are the same on the screen and in textures.</summary>
        public bool Equals(ThumbnailLayout other) => other != null && Side == other.Side && Columns == other.Columns && PictureWidth == other.PictureWidth && PictureHeight == other.PictureHeight;
    }
}

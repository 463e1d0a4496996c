namespace Graft.Editing
{
    /// <summary>Images of any shape as rows of pixels: as wide as the last axis, and with all others below each other.</summary>
    static class ImageSize
    {
        public static int WidthOf(Shape shape) => shape.Rank == 0 ? 1 : shape[shape.Rank - 1];
        public static int HeightOf(Shape shape) => shape.Count / WidthOf(shape);
    }
}

using System;

namespace Graft.Editing
{
    /// <summary>A picture as levels of grey, as <see cref="InkImage"/> takes it.</summary>
    sealed class GreyPicture
    {
        /// <param name="width">Pixels in a row.</param>
        /// <param name="height">Rows.</param>
        /// <param name="levels">Width * height bytes, row-major from the top; taken over, not copied.</param>
        public GreyPicture(int width, int height, byte[] levels)
        {
            if (levels.Length != (long)width * height) throw new ArgumentException($"A picture of {width}x{height} pixels cannot have {levels.Length} levels.", nameof(levels));
            Width = width;
            Height = height;
            Levels = levels;
        }

        public int Width { get; }
        public int Height { get; }
        public byte[] Levels { get; }
    }
}

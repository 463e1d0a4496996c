namespace Graft
{
    /// <summary>Where the pixels of a row come from.</summary>
    unsafe interface ISamplingLoops
    {
        /// <summary>
        /// For the columns u = 0 … count - 1 the place (startX + stepX u + displacedX[u], startY + stepY u + displacedY[u]), kept within (0, 0) …
        /// (mostX, mostY): the corner above it to the left, as top * pitch + left, and how far beyond that it lies, to the right and below. Count is a
        /// multiple of <see cref="View.Lanes"/>; displacements may be null.
        /// </summary>
        void Places(float startX, float stepX, float* displacedX, float mostX, float startY, float stepY, float* displacedY, float mostY, int pitch, int count, int* corners, float* right, float* low);
    }
}

namespace Graft
{
    /// <summary>Sampling over single floats.</summary>
    sealed unsafe class PlainSamplingLoops : ISamplingLoops
    {
        public void Places(float startX, float stepX, float* displacedX, float mostX, float startY, float stepY, float* displacedY, float mostY, int pitch, int count, int* corners, float* right, float* low)
        {
            for (int u = 0; u < count; u++)
            {
                float x = startX + stepX * u, y = startY + stepY * u;
                if (displacedX != null)
                {
                    x += displacedX[u];
                    y += displacedY[u];
                }
                x = x < 0 ? 0 : x > mostX ? mostX : x;
                y = y < 0 ? 0 : y > mostY ? mostY : y;
                int left = (int)x, top = (int)y;
                corners[u] = top * pitch + left;
                right[u] = x - left;
                low[u] = y - top;
            }
        }
    }
}

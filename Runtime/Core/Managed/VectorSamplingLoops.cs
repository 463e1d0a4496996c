using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Graft
{
    /// <summary>Sampling over <c>Vector&lt;float&gt;</c>.</summary>
    sealed unsafe class VectorSamplingLoops : ISamplingLoops
    {
        /// <summary>0, 1, 2, …, one a lane.</summary>
        readonly Vector<float> lanes = new Vector<float>(Enumerable.Range(0, Vector<float>.Count).Select(lane => (float)lane).ToArray());

        [MethodImpl(JustInTime.Best)]
        public void Places(float startX, float stepX, float* displacedX, float mostX, float startY, float stepY, float* displacedY, float mostY, int pitch, int count, int* corners, float* right, float* low)
        {
            Vector<float> farX = new Vector<float>(mostX), farY = new Vector<float>(mostY), next = new Vector<float>(Vector<float>.Count), column = lanes;
            var pitches = new Vector<int>(pitch);
            for (int u = 0; u < count; u += Vector<float>.Count, column += next)
            {
                Vector<float> x = new Vector<float>(startX) + column * stepX, y = new Vector<float>(startY) + column * stepY;
                if (displacedX != null)
                {
                    x += *(Vector<float>*)(displacedX + u);
                    y += *(Vector<float>*)(displacedY + u);
                }
                x = Vector.Min(Vector.Max(x, Vector<float>.Zero), farX);
                y = Vector.Min(Vector.Max(y, Vector<float>.Zero), farY);
                Vector<int> left = Vector.ConvertToInt32(x), top = Vector.ConvertToInt32(y);
                *(Vector<int>*)(corners + u) = top * pitches + left;
                *(Vector<float>*)(right + u) = x - Vector.ConvertToSingle(left);
                *(Vector<float>*)(low + u) = y - Vector.ConvertToSingle(top);
            }
        }
    }
}

using System;

namespace Graft
{
    /// <summary>
    /// Weights whose rows, or columns where there are fewer of those, are orthonormal: lengths pass through unchanged (Saxe, McClelland,
    /// Ganguli 2014). They are the Q of a normal matrix's QR decomposition with a positive diagonal of R, which makes them uniform over
    /// all such weights (Mezzadri 2007).
    /// </summary>
    public sealed class Orthogonal : IInitializer
    {
        /// <inheritdoc/>
        public void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random)
        {
            int count = Math.Min(fanIn, fanOut), length = Math.Max(fanIn, fanOut);
            var vectors = new double[count][];
            for (int i = 0; i < count; i++)
            {
                var vector = vectors[i] = new double[length];
                // All of it may lie in what is taken already, though no one will see that happen: then it is drawn again.
                do
                {
                    for (int j = 0; j < length; j++) vector[j] = random.NextNormal();
                }
                while (!Orthonormalize(vectors, i));
            }
            for (int row = 0; row < fanIn; row++)
                for (int column = 0; column < fanOut; column++) value[row * fanOut + column] = (float)(fanIn < fanOut ? vectors[row][column] : vectors[column][row]);
        }

        // Gram and Schmidt's steps as they were modified: each takes its part out of what the others left. What remains is divided by its
        // own length, so the diagonal of R is positive. Twice, since the first pass leaves rounding of the size of what it took.
        static bool Orthonormalize(double[][] vectors, int index)
        {
            const double Nothing = 1e-9;
            double[] vector = vectors[index];
            for (int pass = 0; pass < 2; pass++)
                for (int i = 0; i < index; i++) Add(vector, vectors[i], -Dot(vector, vectors[i]));
            double norm = Math.Sqrt(Dot(vector, vector));
            if (norm < Nothing) return false;
            for (int j = 0; j < vector.Length; j++) vector[j] /= norm;
            return true;
        }

        static double Dot(double[] a, double[] b)
        {
            double sum = 0;
            for (int j = 0; j < a.Length; j++) sum += a[j] * b[j];
            return sum;
        }

        static void Add(double[] to, double[] vector, double factor)
        {
            for (int j = 0; j < to.Length; j++) to[j] += factor * vector[j];
        }
    }
}

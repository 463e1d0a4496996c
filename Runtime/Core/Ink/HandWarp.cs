namespace Graft
{
    /// <summary>
    /// One writer's hand, drawn at random: width, slant, rotation and a smooth bend of the whole digit. Maps the skeletons' box of 100 x 100
    /// to a plane around the origin. The bend is a polynomial of low degree, which is smooth and needs only + and *.
    /// </summary>
    readonly struct HandWarp
    {
        // x' = sum of x[k] * term k, and the same for y; terms: u, v, uv, uu, vv, uvv, uuv, vvv
        readonly double xu, xv, xuv, xuu, xvv, xuvv, xvvv;
        readonly double yu, yv, yuv, yuu, yvv, yuuv;

        public HandWarp(ref RandomStream random)
        {
            double width = 1 + 0.2 * Bell(ref random), slant = 0.13 + 0.21 * Bell(ref random), turn = 0.12 * Bell(ref random);
            double bend = 0.14 * Between(ref random, 0.3, 1.3);
            xu = width;
            xv = -slant - turn;
            yu = turn;
            yv = 1;
            xuv = bend * Bell(ref random);
            xuu = bend * Bell(ref random);
            xvv = bend * Bell(ref random);
            xuvv = bend * Bell(ref random);
            xvvv = bend * Bell(ref random);
            yuv = bend * Bell(ref random);
            yuu = bend * Bell(ref random);
            yvv = bend * Bell(ref random);
            yuuv = bend * Bell(ref random);
        }

        /// <summary>Where a point of the box (0 … 100) comes to lie; about -1 … 1.</summary>
        public void Map(double x, double y, out double mappedX, out double mappedY)
        {
            double u = (x - 50) / 50, v = (y - 50) / 50;
            mappedX = xu * u + xv * v + xuv * u * v + xuu * u * u + xvv * v * v + xuvv * u * v * v + xvvv * v * v * v;
            mappedY = yu * u + yv * v + yuv * u * v + yuu * u * u + yvv * v * v + yuuv * u * u * v;
        }

        /// <summary>
        /// Bell-shaped around 0 with standard deviation 1 and no tail beyond 3: a sum of three uniform draws, so that no logarithm
        /// or cosine of the platform's own library decides a pixel.
        /// </summary>
        public static double Bell(ref RandomStream random) => 2 * ((double)random.NextFloat() + random.NextFloat() + random.NextFloat() - 1.5);

        /// <summary>Uniform in [from, to), in double precision: runtimes differ in how they round intermediate floats.</summary>
        public static double Between(ref RandomStream random, double from, double to) => from + (to - from) * random.NextFloat();
    }
}

using System.Numerics;

namespace Graft
{
    /// <summary>
    /// The product of some examples with all of a layer's weights. Sums of four rows by three vectors stay in registers: with three vectors of weights and one
    /// input they fill 16. Measured with 8 lanes on Zen 5: 0.125 ns a vector of weights and row, the limit of the arithmetic; four by two take 0.155.
    /// </summary>
    static unsafe class VectorProduct
    {
        /// <summary>Rows are taken in multiples of so many.</summary>
        public const int Rows = 8;

        /// <summary>Rows of which a list of inputs is taken at once.</summary>
        public const int ListedRows = 4;

        /// <summary>y = start + x w of four rows and the inputs of a list: those that are not zero in one of them.</summary>
        public static void Run(int* places, int count, float* x, int xPitch, float* w, int pitch, float* start, float* y, int yPitch, int units)
        {
            int width = Vector<float>.Count;
            var order = new ListedPlaces(places);
            for (int left = (units + width - 1) / width; left > 0;)
            {
                // Four that are left are two and two: one alone would make four sums wait for each other.
                int taken = left == 4 ? 2 : left >= 3 ? 3 : left;
                if (taken == 3) FourByThree(order, x, xPitch, count, w, pitch, start, y, yPitch);
                else if (taken == 2) FourByTwo(order, x, xPitch, count, w, pitch, start, y, yPitch);
                else FourByOne(order, x, xPitch, count, w, pitch, start, y, yPitch);
                left -= taken;
                w += taken * width;
                start += taken * width;
                y += taken * width;
            }
        }

        /// <summary>y = start + x w; behind the units, whole vectors are written.</summary>
        public static void Run(float* x, int xPitch, int rows, int depth, float* w, int pitch, float* start, float* y, int yPitch, int units)
        {
            int width = Vector<float>.Count;
            // A stretch of columns passes by all rows before the next does, so that its weights stay in the first cache.
            for (int left = (units + width - 1) / width; left > 0;)
            {
                int taken = left >= 3 ? 3 : left;
                if (taken == 3)
                    for (int i = 0; i < rows; i += 4) FourByThree(default(EveryPlace), x + (long)i * xPitch, xPitch, depth, w, pitch, start, y + (long)i * yPitch, yPitch);
                else if (taken == 2)
                    for (int i = 0; i < rows; i += 4) FourByTwo(default(EveryPlace), x + (long)i * xPitch, xPitch, depth, w, pitch, start, y + (long)i * yPitch, yPitch);
                else
                    for (int i = 0; i < rows; i += 8) EightByOne(x + (long)i * xPitch, xPitch, depth, w, pitch, start, y + (long)i * yPitch, yPitch);
                left -= taken;
                w += taken * width;
                start += taken * width;
                y += taken * width;
            }
        }

        static ref Vector<float> At(float* at, int vector) => ref ((Vector<float>*)at)[vector];

        // Twelve sums; three loads of weights and four of inputs.
        static void FourByThree<TOrder>(TOrder order, float* x, int xPitch, int depth, float* w, int pitch, float* start, float* y, int yPitch) where TOrder : struct, IPlaces
        {
            Vector<float> s0 = At(start, 0), s1 = At(start, 1), s2 = At(start, 2);
            Vector<float> y00 = s0, y01 = s1, y02 = s2;
            Vector<float> y10 = s0, y11 = s1, y12 = s2;
            Vector<float> y20 = s0, y21 = s1, y22 = s2;
            Vector<float> y30 = s0, y31 = s1, y32 = s2;
            for (int k = 0; k < depth; k++)
            {
                int place = order.Place(k);
                float* row = w + (long)place * pitch, input = x + place;
                Vector<float> w0 = At(row, 0), w1 = At(row, 1), w2 = At(row, 2);
                var value = new Vector<float>(*input);
                y00 += value * w0;
                y01 += value * w1;
                y02 += value * w2;
                value = new Vector<float>(input[xPitch]);
                y10 += value * w0;
                y11 += value * w1;
                y12 += value * w2;
                value = new Vector<float>(input[2 * xPitch]);
                y20 += value * w0;
                y21 += value * w1;
                y22 += value * w2;
                value = new Vector<float>(input[3 * xPitch]);
                y30 += value * w0;
                y31 += value * w1;
                y32 += value * w2;
            }
            At(y, 0) = y00;
            At(y, 1) = y01;
            At(y, 2) = y02;
            At(y + yPitch, 0) = y10;
            At(y + yPitch, 1) = y11;
            At(y + yPitch, 2) = y12;
            At(y + 2 * yPitch, 0) = y20;
            At(y + 2 * yPitch, 1) = y21;
            At(y + 2 * yPitch, 2) = y22;
            At(y + 3 * yPitch, 0) = y30;
            At(y + 3 * yPitch, 1) = y31;
            At(y + 3 * yPitch, 2) = y32;
        }

        // What is left of two vectors.
        static void FourByTwo<TOrder>(TOrder order, float* x, int xPitch, int depth, float* w, int pitch, float* start, float* y, int yPitch) where TOrder : struct, IPlaces
        {
            Vector<float> s0 = At(start, 0), s1 = At(start, 1);
            Vector<float> y00 = s0, y01 = s1;
            Vector<float> y10 = s0, y11 = s1;
            Vector<float> y20 = s0, y21 = s1;
            Vector<float> y30 = s0, y31 = s1;
            for (int k = 0; k < depth; k++)
            {
                int place = order.Place(k);
                float* row = w + (long)place * pitch, input = x + place;
                Vector<float> w0 = At(row, 0), w1 = At(row, 1);
                var value = new Vector<float>(*input);
                y00 += value * w0;
                y01 += value * w1;
                value = new Vector<float>(input[xPitch]);
                y10 += value * w0;
                y11 += value * w1;
                value = new Vector<float>(input[2 * xPitch]);
                y20 += value * w0;
                y21 += value * w1;
                value = new Vector<float>(input[3 * xPitch]);
                y30 += value * w0;
                y31 += value * w1;
            }
            At(y, 0) = y00;
            At(y, 1) = y01;
            At(y + yPitch, 0) = y10;
            At(y + yPitch, 1) = y11;
            At(y + 2 * yPitch, 0) = y20;
            At(y + 2 * yPitch, 1) = y21;
            At(y + 3 * yPitch, 0) = y30;
            At(y + 3 * yPitch, 1) = y31;
        }

        // A last one of a list.
        static void FourByOne<TOrder>(TOrder order, float* x, int xPitch, int depth, float* w, int pitch, float* start, float* y, int yPitch) where TOrder : struct, IPlaces
        {
            Vector<float> y00 = At(start, 0), y10 = y00, y20 = y00, y30 = y00;
            for (int k = 0; k < depth; k++)
            {
                int place = order.Place(k);
                float* input = x + place;
                Vector<float> w0 = At(w + (long)place * pitch, 0);
                y00 += new Vector<float>(*input) * w0;
                y10 += new Vector<float>(input[xPitch]) * w0;
                y20 += new Vector<float>(input[2 * xPitch]) * w0;
                y30 += new Vector<float>(input[3 * xPitch]) * w0;
            }
            At(y, 0) = y00;
            At(y + yPitch, 0) = y10;
            At(y + 2 * yPitch, 0) = y20;
            At(y + 3 * yPitch, 0) = y30;
        }

        // What is left of one: eight rows, since four sums would wait for each other.
        static void EightByOne(float* x, int xPitch, int depth, float* w, int pitch, float* start, float* y, int yPitch)
        {
            Vector<float> s0 = At(start, 0);
            Vector<float> y00 = s0, y10 = s0, y20 = s0, y30 = s0;
            Vector<float> y40 = s0, y50 = s0, y60 = s0, y70 = s0;
            for (int k = 0; k < depth; k++)
            {
                Vector<float> w0 = At(w, 0);
                var value = new Vector<float>(x[k]);
                y00 += value * w0;
                value = new Vector<float>(x[k + xPitch]);
                y10 += value * w0;
                value = new Vector<float>(x[k + 2 * xPitch]);
                y20 += value * w0;
                value = new Vector<float>(x[k + 3 * xPitch]);
                y30 += value * w0;
                value = new Vector<float>(x[k + 4 * xPitch]);
                y40 += value * w0;
                value = new Vector<float>(x[k + 5 * xPitch]);
                y50 += value * w0;
                value = new Vector<float>(x[k + 6 * xPitch]);
                y60 += value * w0;
                value = new Vector<float>(x[k + 7 * xPitch]);
                y70 += value * w0;
                w += pitch;
            }
            At(y, 0) = y00;
            At(y + yPitch, 0) = y10;
            At(y + 2 * yPitch, 0) = y20;
            At(y + 3 * yPitch, 0) = y30;
            At(y + 4 * yPitch, 0) = y40;
            At(y + 5 * yPitch, 0) = y50;
            At(y + 6 * yPitch, 0) = y60;
            At(y + 7 * yPitch, 0) = y70;
        }
    }
}

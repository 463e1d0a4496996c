using System;
using System.Linq;

namespace Graft.Tests
{
    /// <summary>The ops in float64, written for reading. Matrices are [row, column]; names follow the contracts in Ops.</summary>
    public static class References
    {
        public static double[,] Matrix(int rows, int columns, Func<int, int, double> element)
        {
            var matrix = new double[rows, columns];
            for (int row = 0; row < rows; row++)
                for (int column = 0; column < columns; column++) matrix[row, column] = element(row, column);
            return matrix;
        }

        public static double[,] Row(double[] values) => Matrix(1, values.Length, (row, column) => values[column]);

        /// <summary>Uniform in [-scale, scale), exact in single precision.</summary>
        public static double[,] Random(int rows, int columns, ulong seed, double scale = 1)
        {
            var stream = new RandomStream(seed, 0);
            return Matrix(rows, columns, (row, column) => stream.NextFloat((float)-scale, (float)scale));
        }

        public static double[] RandomVector(int count, ulong seed, double scale = 1) => Random(1, count, seed, scale).Cast<double>().ToArray();

        public static double[,] Transpose(double[,] a) => Matrix(a.GetLength(1), a.GetLength(0), (row, column) => a[column, row]);

        public static double[,] Product(double[,] a, double[,] b)
        {
            var product = new double[a.GetLength(0), b.GetLength(1)];
            for (int row = 0; row < a.GetLength(0); row++)
                for (int k = 0; k < b.GetLength(0); k++)
                    for (int column = 0; column < b.GetLength(1); column++) product[row, column] += a[row, k] * b[k, column];
            return product;
        }

        public static double[,] Map(double[,] a, Func<double, double> f) => Matrix(a.GetLength(0), a.GetLength(1), (row, column) => f(a[row, column]));

        public static double[,] Map(double[,] a, double[,] b, Func<double, double, double> f) => Matrix(a.GetLength(0), a.GetLength(1), (row, column) => f(a[row, column], b[row, column]));

        public static double[,] Columns(double[,] x, int from, int count, int to, int total) =>
            Matrix(x.GetLength(0), total, (row, column) => column >= to && column < to + count ? x[row, from + column - to] : 0);

        public static double Sum(double[,] a) => a.Cast<double>().Sum();

        // --- IDenseOps

        public static double[,] Dense(double[,] x, double[,] w, double[] b, Elementwise after)
        {
            double[,] product = Product(x, w);
            return Matrix(product.GetLength(0), product.GetLength(1), (row, column) => Activation(after, product[row, column] + b[column]));
        }

        public static double[,] DenseInputGradient(double[,] dy, double[,] w, Elementwise f, double[,] at) =>
            Map(Product(dy, Transpose(w)), at, (slope, y) => slope * Derivative(f, y));

        public static double[,] DenseWeightGradient(double[,] x, double[,] dy) => Product(Transpose(x), dy);

        public static double[] DenseBiasGradient(double[,] dy) =>
            Enumerable.Range(0, dy.GetLength(1)).Select(column => Enumerable.Range(0, dy.GetLength(0)).Sum(row => dy[row, column])).ToArray();

        // --- INormalizationOps

        public static double[] Means(double[,] x) =>
            Enumerable.Range(0, x.GetLength(1)).Select(column => Enumerable.Range(0, x.GetLength(0)).Average(row => x[row, column])).ToArray();

        /// <summary>The biased variances of the columns.</summary>
        public static double[] Variances(double[,] x)
        {
            double[] means = Means(x);
            return Means(Matrix(x.GetLength(0), x.GetLength(1), (row, column) => Math.Pow(x[row, column] - means[column], 2)));
        }

        public static double[,] Normalize(double[,] x, double[] gamma, double[] beta, double epsilon, Elementwise after) => ScaleShift(x, gamma, beta, Means(x), Variances(x), epsilon, after);

        public static double[,] ScaleShift(double[,] x, double[] gamma, double[] beta, double[] mean, double[] variance, double epsilon, Elementwise after) =>
            Matrix(x.GetLength(0), x.GetLength(1), (row, j) => Activation(after, gamma[j] * (x[row, j] - mean[j]) / Math.Sqrt(variance[j] + epsilon) + beta[j]));

        /// <summary>dx, and the rows' sums dgamma and dbeta, of the gradient d of the pre-activation.</summary>
        public static (double[,] dx, double[] dgamma, double[] dbeta) NormalizeGradient(double[,] d, double[,] x, double[] gamma, double epsilon)
        {
            int rows = x.GetLength(0), columns = x.GetLength(1);
            double[] inverse = Variances(x).Select(variance => 1 / Math.Sqrt(variance + epsilon)).ToArray(), means = Means(x);
            double[,] z = Matrix(rows, columns, (row, j) => (x[row, j] - means[j]) * inverse[j]);
            double[] dgamma = DenseBiasGradient(Map(d, z, (slope, value) => slope * value)), dbeta = DenseBiasGradient(d);
            return (Matrix(rows, columns, (row, j) => gamma[j] * inverse[j] * (d[row, j] - dbeta[j] / rows - z[row, j] * dgamma[j] / rows)), dgamma, dbeta);
        }

        // --- Elementwise

        public static double Activation(Elementwise f, double x)
        {
            switch (f.Id)
            {
                case "identity": return x;
                case "leaky_relu": return x > 0 ? x : f.A * x;
                case "selu": return x > 0 ? f.B * x : f.A * (Math.Exp(x) - 1);
                case "elu": return x > 0 ? x : f.A * (Math.Exp(x) - 1);
                case "tanh": return Math.Tanh(x);
                case "logistic": return 1 / (1 + Math.Exp(-x));
                default: throw new ArgumentException(f.Id);
            }
        }

        /// <summary>The slope, as a function of the output y.</summary>
        public static double Derivative(Elementwise f, double y)
        {
            switch (f.Id)
            {
                case "identity": return 1;
                case "leaky_relu": return y > 0 ? 1 : f.A;
                case "selu": return y > 0 ? f.B : y + f.A;
                case "elu": return y > 0 ? 1 : y + f.A;
                case "tanh": return 1 - y * y;
                case "logistic": return y * (1 - y);
                default: throw new ArgumentException(f.Id);
            }
        }

        // --- ILossOps, of one example

        public static double[] Softmax(double[] logits)
        {
            double highest = logits.Max(), sum = logits.Sum(logit => Math.Exp(logit - highest));
            return logits.Select(logit => Math.Exp(logit - highest) / sum).ToArray();
        }

        public static double SoftmaxCrossEntropy(double[] logits, int label, double smoothing = 0)
        {
            double highest = logits.Max();
            double expected = logits.Select((logit, c) => logit * (smoothing / logits.Length + (c == label ? 1 - smoothing : 0))).Sum();
            return Math.Log(logits.Sum(logit => Math.Exp(logit - highest))) + highest - expected;
        }

        public static double Regression(Deviation deviation, double[] predictions, double[] targets) =>
            predictions.Zip(targets, (prediction, target) => Weigh(deviation, prediction, target)).Average();

        static double Weigh(Deviation deviation, double prediction, double target)
        {
            double error = prediction - target, size = Math.Abs(error);
            switch (deviation.Id)
            {
                case "squared": return error * error;
                case "huber": return size <= deviation.A ? error * error / 2 : deviation.A * (size - deviation.A / 2);
                case "logistic_cross_entropy": return prediction > 0 ? (1 - target) * prediction + Math.Log(1 + Math.Exp(-prediction)) : Math.Log(1 + Math.Exp(prediction)) - target * prediction;
                case "cross_entropy": return -deviation.A * target * Math.Log(Math.Max(prediction, 1e-30));
                default: throw new ArgumentException(deviation.Id);
            }
        }

        // --- IUpdateOps, of one element; s is what the rule remembers, row the step table's

        public static void Update(UpdateRule rule, ref double w, double gradient, double[] s, double[] row)
        {
            double before = w;
            Step(rule, ref w, gradient + rule.L2 * w + rule.L1 * Math.Sign(w), s, row);
            if (rule.KeepsZeros && before == 0) w = 0;
        }

        static void Step(UpdateRule rule, ref double w, double gradient, double[] s, double[] row)
        {
            switch (rule.Id)
            {
                case "gradient_descent":
                    w -= row[0] * gradient;
                    break;
                case "adam":
                    s[0] = rule.A * s[0] + (1 - rule.A) * gradient;
                    s[1] = rule.B * s[1] + (1 - rule.B) * gradient * gradient;
                    w -= row[0] * (s[0] * row[1]) / (Math.Sqrt(s[1] * row[2]) + rule.C);
                    break;
                case "adam_w":
                    double weight = w;
                    Step(UpdateRule.Adam(rule.A, rule.B, rule.C), ref w, gradient, s, row);
                    w -= row[0] * rule.D * weight;
                    break;
                case "momentum":
                    w += s[0] = rule.A * s[0] - row[0] * gradient;
                    break;
                case "nesterov":
                    s[0] = rule.A * s[0] - row[0] * gradient;
                    w += rule.A * s[0] - row[0] * gradient;
                    break;
                case "ada_grad":
                    s[0] += gradient * gradient;
                    w -= row[0] * gradient / (Math.Sqrt(rule.A + s[0]) + rule.B);
                    break;
                case "rms_prop":
                    s[0] = rule.A * s[0] + (1 - rule.A) * gradient * gradient;
                    w -= row[0] * gradient / (Math.Sqrt(s[0]) + rule.B);
                    break;
                case "ftrl":
                    Ftrl(rule.A, rule.B, rule.C, ref w, gradient, ref s[0], ref s[1], row[0]);
                    break;
                default: throw new ArgumentException(rule.Id);
            }
        }

        static void Ftrl(double beta, double l1, double l2, ref double w, double gradient, ref double z, ref double n, double rate)
        {
            double before = (beta + Math.Sqrt(n)) / rate;
            if (z == 0 && n == 0) z = -before * w;
            else if (w != 0) z = -(before + l2) * w - Math.Sign(w) * l1;
            n += gradient * gradient;
            double after = (beta + Math.Sqrt(n)) / rate;
            z += gradient - (after - before) * w;
            w = Math.Abs(z) <= l1 ? 0 : -(z - Math.Sign(z) * l1) / (after + l2);
        }

        /// <summary>The slope of a function of a matrix, element by element, from its values a little beside it.</summary>
        public static double[,] Slope(Func<double[,], double> f, double[,] at, double h = 1e-5) =>
            Matrix(at.GetLength(0), at.GetLength(1), (row, column) =>
            {
                var beside = (double[,])at.Clone();
                beside[row, column] = at[row, column] + h;
                double above = f(beside);
                beside[row, column] = at[row, column] - h;
                return (above - f(beside)) / (2 * h);
            });
    }
}

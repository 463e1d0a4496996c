using System;
using System.Linq;

namespace Graft.Tests
{
    /// <summary>The forward pass and the losses in float64, written for reading.</summary>
    static class DoubleNetwork
    {
        /// <summary>One example's answer.</summary>
        public static double[] Forward(Network network, double[] x) => Forward(network, new[] { x }, Mode.Evaluation)[0];

        /// <summary>A batch's answers; in training, a normalization that is not frozen takes the batch's own statistics.</summary>
        public static double[][] Forward(Network network, double[][] batch, Mode mode)
        {
            foreach (ILayer layer in network.Layers)
                batch = layer is BatchNormalization normalization ? Normalize(normalization, batch, mode == Mode.Training && !layer.Frozen) : batch.Select(x => Forward(layer, x)).ToArray();
            return batch;
        }

        /// <summary>The loss of the data as one batch of training.</summary>
        public static double MeanLoss(Network network, Dataset data, ILoss loss)
        {
            int inputs = data.ExampleShape.Count;
            double[][] batch = Enumerable.Range(0, data.Count).Select(example => Enumerable.Range(0, inputs).Select(i => (double)data.Floats[example * inputs + i]).ToArray()).ToArray();
            return Forward(network, batch, Mode.Training).Select((y, example) =>
            {
                if (data.Labels != null) return Math.Log(y.Sum(Math.Exp)) - y[data.Labels[example]];
                return y.Select((value, j) => Deviate(loss, value - data.Targets[example * y.Length + j])).Average();
            }).Average();
        }

        static double[] Forward(ILayer layer, double[] x) => layer is Dense dense ? Dense(dense, x) : x.Select(value => Activate(((Activation)layer).Function, value)).ToArray();

        static double[][] Normalize(BatchNormalization layer, double[][] batch, bool trains)
        {
            double[][] y = batch.Select(x => (double[])x.Clone()).ToArray();
            for (int j = 0; j < layer.Gamma.Shape.Count; j++)
            {
                double mean = trains ? batch.Average(x => x[j]) : layer.RunningMean.Value.Data[j];
                double variance = trains ? batch.Average(x => (x[j] - mean) * (x[j] - mean)) : layer.RunningVariance.Value.Data[j];
                foreach (double[] x in y) x[j] = layer.Gamma.Value.Data[j] * (x[j] - mean) / Math.Sqrt(variance + layer.Epsilon) + layer.Beta.Value.Data[j];
            }
            return y;
        }

        static double[] Dense(Dense dense, double[] x)
        {
            float[] w = dense.Weights.Value.Data, b = dense.Biases.Value.Data;
            return Enumerable.Range(0, dense.Units).Select(j => b[j] + x.Select((value, i) => value * w[i * dense.Units + j]).Sum()).ToArray();
        }

        static double Activate(Elementwise f, double x)
        {
            switch (f.Id)
            {
                case "elu": return x > 0 ? x : f.A * (Math.Exp(x) - 1);
                case "leaky_relu": return x > 0 ? x : f.A * x;
                case "tanh": return Math.Tanh(x);
                case "logistic": return 1 / (1 + Math.Exp(-x));
                default: throw new ArgumentException(f.Id);
            }
        }

        static double Deviate(ILoss loss, double error)
        {
            if (loss is MeanSquaredError) return error * error;
            const double delta = 0.7f;
            return Math.Abs(error) <= delta ? error * error / 2 : delta * (Math.Abs(error) - delta / 2);
        }
    }
}

using System;
using System.Linq;

namespace Graft.Tests
{
    /// <summary>The forward pass and the losses in float64, one example at a time, written for reading.</summary>
    static class DoubleNetwork
    {
        public static double[] Forward(Network network, double[] x) => network.Layers.Aggregate(x, Forward);

        public static double MeanLoss(Network network, Dataset data, ILoss loss)
        {
            int inputs = data.ExampleShape.Count;
            return Enumerable.Range(0, data.Count).Average(example =>
            {
                double[] y = Forward(network, Enumerable.Range(0, inputs).Select(i => (double)data.Floats[example * inputs + i]).ToArray());
                if (data.Labels != null) return Math.Log(y.Sum(Math.Exp)) - y[data.Labels[example]];
                return y.Select((value, j) => Deviate(loss, value - data.Targets[example * y.Length + j])).Average();
            });
        }

        static double[] Forward(double[] x, ILayer layer)
        {
            switch (layer)
            {
                case Dense dense: return Dense(dense, x);
                case Activation activation: return x.Select(value => Activate(activation.Function, value)).ToArray();
                case Sequence sequence: return sequence.Layers.Aggregate(x, Forward);
                case Residual residual:
                    double[] carried = residual.Projection == null ? x : Dense(residual.Projection, x);
                    return residual.Body.Aggregate(x, Forward).Zip(carried, (y, skipped) => y + skipped).ToArray();
                case Parallel parallel:
                    int part = x.Length / parallel.Bodies.Count;
                    return parallel.Bodies.SelectMany((body, i) => Forward(x.Skip(i * part).Take(part).ToArray(), body)).ToArray();
                default: throw new ArgumentException(layer.GetType().Name);
            }
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

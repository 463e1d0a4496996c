using System;
using System.Linq;

namespace Graft.Tests
{
    /// <summary>The forward pass and the losses in float64, one example at a time, written for reading.</summary>
    static class DoubleNetwork
    {
        /// <summary>The answer to one example.</summary>
        public static double[] Forward(Network network, double[] x) => Forward(network, x, null);

        /// <summary>The mean loss of the answers.</summary>
        public static double MeanLoss(Network network, Dataset data, ILoss loss) => MeanLoss(network, data, loss, false);

        /// <summary>The mean loss in training, of one batch that is the first step of seed 0.</summary>
        public static double TrainingLoss(Network network, Dataset data, ILoss loss) => MeanLoss(network, data, loss, true);

        // The example's row in a training batch; null where it is an answer that is wanted.
        static double[] Forward(Network network, double[] x, int? row)
        {
            ulong stream = RandomStreams.Noise;
            foreach (ILayer layer in network.Layers)
                x = Layer(layer, x, layer.Frozen ? null : row, ref stream);
            return x;
        }

        static double[] Layer(ILayer layer, double[] x, int? row, ref ulong stream)
        {
            switch (layer)
            {
                case Dense dense: return Dense(dense, x);
                case Activation activation: return x.Select(value => References.Activation(activation.Function, value)).ToArray();
                case Dropout dropout: return row == null ? x : Draw(x, row.Value, stream++, (value, draw) => value * NoiseDraws.Mask(draw, dropout.Rate));
                case RandomizedLeakyRelu leaky when row != null: return Draw(x, row.Value, stream++, (value, draw) => value > 0 ? value : NoiseDraws.Slope(draw, leaky.Lower, leaky.Upper) * value);
                case RandomizedLeakyRelu leaky: return x.Select(value => value > 0 ? value : (leaky.Lower + leaky.Upper) / 2 * value).ToArray();
                case ParametricRelu learned: return x.Select((value, j) => value > 0 ? value : learned.Slopes.Value.Data[j] * value).ToArray();
                case Softmax _: return References.Softmax(x);
                default: throw new ArgumentException(layer.GetType().Name);
            }
        }

        // Each feature with its draw of seed 0 and step 0.
        static double[] Draw(double[] x, int row, ulong stream, Func<double, uint, double> f) => x.Select((value, column) => f(value, NoiseDraws.Of(0, stream, 0, x.Length, row, column))).ToArray();

        static double MeanLoss(Network network, Dataset data, ILoss loss, bool training)
        {
            int inputs = data.ExampleShape.Count;
            return Enumerable.Range(0, data.Count).Average(example =>
            {
                double[] y = Forward(network, Enumerable.Range(0, inputs).Select(i => (double)data.Floats[example * inputs + i]).ToArray(), training ? example : (int?)null);
                if (data.Labels != null) return References.SoftmaxCrossEntropy(y, data.Labels[example], (loss as SmoothedSoftmaxCrossEntropy)?.Smoothing ?? 0);
                return y.Select((value, j) => Deviate(loss, value - data.Targets[example * y.Length + j])).Average();
            });
        }

        static double[] Dense(Dense dense, double[] x)
        {
            float[] w = dense.Weights.Value.Data, b = dense.Biases.Value.Data;
            return Enumerable.Range(0, dense.Units).Select(j => b[j] + x.Select((value, i) => value * w[i * dense.Units + j]).Sum()).ToArray();
        }

        static double Deviate(ILoss loss, double error)
        {
            if (loss is MeanSquaredError) return error * error;
            const double delta = 0.7f;
            return Math.Abs(error) <= delta ? error * error / 2 : delta * (Math.Abs(error) - delta / 2);
        }
    }
}

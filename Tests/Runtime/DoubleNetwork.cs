using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft.Tests
{
    /// <summary>The forward pass and the losses in float64, a batch at a time, written for reading.</summary>
    static class DoubleNetwork
    {
        /// <summary>The answer to one example.</summary>
        public static double[] Forward(Network network, double[] x) => Forward(network, new[] { x }, Mode.Evaluation)[0];

        /// <summary>What each layer gives for one example, those within layers too.</summary>
        public static IReadOnlyDictionary<ILayer, double[]> Outputs(Network network, double[] x)
        {
            var course = new Course();
            Through(network.Layers, new[] { x }, false, course);
            return course.Outputs.ToDictionary(pair => pair.Key, pair => pair.Value[0]);
        }

        /// <summary>The mean loss of the answers.</summary>
        public static double MeanLoss(Network network, Dataset data, ILoss loss) => MeanLoss(network, data, loss, Mode.Evaluation);

        /// <summary>The mean loss in training, of the data as one batch that is the first step of seed 0.</summary>
        public static double TrainingLoss(Network network, Dataset data, ILoss loss) => MeanLoss(network, data, loss, Mode.Training);

        static double MeanLoss(Network network, Dataset data, ILoss loss, Mode mode)
        {
            int inputs = data.ExampleShape.Count;
            double[][] batch = Enumerable.Range(0, data.Count).Select(example => Enumerable.Range(0, inputs).Select(i => (double)data.Floats[example * inputs + i]).ToArray()).ToArray();
            return Forward(network, batch, mode).Select((y, example) =>
            {
                if (data.Labels != null) return References.SoftmaxCrossEntropy(y, data.Labels[example], (loss as SmoothedSoftmaxCrossEntropy)?.Smoothing ?? 0);
                return y.Select((value, j) => Deviate(loss, value, data.Targets[example * y.Length + j])).Average();
            }).Average();
        }

        static double[][] Forward(Network network, double[][] batch, Mode mode)
        {
            return Through(network.Layers, batch, mode == Mode.Training, new Course());
        }

        static double[][] Through(IEnumerable<ILayer> layers, double[][] batch, bool trains, Course course)
        {
            foreach (ILayer layer in layers) batch = course.Outputs[layer] = Layer(layer, batch, trains && !layer.Frozen, course);
            return batch;
        }

        static double[][] Layer(ILayer layer, double[][] batch, bool trains, Course course)
        {
            switch (layer)
            {
                case Dense dense: return Each(batch, x => Dense(dense, x));
                case Activation activation: return Each(batch, x => x.Select(value => References.Activation(activation.Function, value)).ToArray());
                case BatchNormalization normalization: return Normalize(normalization, batch, trains);
                case Dropout dropout: return trains ? Draw(batch, course.Stream++, (value, draw) => value * NoiseDraws.Mask(draw, dropout.Rate)) : batch;
                case RandomizedLeakyRelu leaky when trains: return Draw(batch, course.Stream++, (value, draw) => value > 0 ? value : NoiseDraws.Slope(draw, leaky.Lower, leaky.Upper) * value);
                case RandomizedLeakyRelu leaky: return Each(batch, x => x.Select(value => value > 0 ? value : (leaky.Lower + leaky.Upper) / 2 * value).ToArray());
                case ParametricRelu learned: return Each(batch, x => x.Select((value, j) => value > 0 ? value : learned.Slopes.Value.Data[j] * value).ToArray());
                case Softmax _: return Each(batch, References.Softmax);
                case Sequence sequence: return Through(sequence.Layers, batch, trains, course);
                case Residual residual:
                    double[][] y = Through(residual.Body, batch, trains, course), carried = residual.Projection == null ? batch : Through(new[] { residual.Projection }, batch, trains, course);
                    return y.Zip(carried, (body, skipped) => body.Zip(skipped, (a, b) => a + b).ToArray()).ToArray();
                case Parallel parallel:
                    return Joined(parallel.Bodies, i => Each(batch, x => x.Skip(i * parallel.Features).Take(parallel.Features).ToArray()), trains, course);
                case Branches branches: return Joined(branches.Bodies, i => batch, trains, course);
                default: throw new ArgumentException(layer.GetType().Name);
            }
        }

        static double[][] Joined(IReadOnlyList<ILayer> bodies, Func<int, double[][]> seen, bool trains, Course course)
        {
            double[][] joined = Each(seen(0), x => new double[0]);
            for (int i = 0; i < bodies.Count; i++)
                joined = joined.Zip(Through(new[] { bodies[i] }, seen(i), trains, course), (left, right) => left.Concat(right).ToArray()).ToArray();
            return joined;
        }

        static double[][] Each(double[][] batch, Func<double[], double[]> f) => batch.Select(f).ToArray();

        // Each feature with its draw of seed 0 and step 0.
        static double[][] Draw(double[][] batch, ulong stream, Func<double, uint, double> f) =>
            batch.Select((x, row) => x.Select((value, column) => f(value, NoiseDraws.Of(0, stream, 0, x.Length, row, column))).ToArray()).ToArray();

        // In training a normalization takes the batch's own statistics.
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

        static double Deviate(ILoss loss, double value, double target)
        {
            if (loss is LogisticCrossEntropy) return Math.Log(1 + Math.Exp(value)) - target * value;
            double error = value - target;
            if (loss is MeanSquaredError) return error * error;
            const double delta = 0.7f;
            return Math.Abs(error) <= delta ? error * error / 2 : delta * (Math.Abs(error) - delta / 2);
        }

        /// <summary>What goes along from layer to layer.</summary>
        sealed class Course
        {
            public ulong Stream { get; set; } = RandomStreams.Noise;
            public Dictionary<ILayer, double[][]> Outputs { get; } = new Dictionary<ILayer, double[][]>();
        }
    }
}

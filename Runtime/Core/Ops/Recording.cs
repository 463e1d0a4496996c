using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>The ops as layers, losses and optimizers write them down: one line each.</summary>
    public static class Recording
    {
        /// <summary>x w + b. Shapes: x batch x inputs, w inputs x units, b units.</summary>
        public static Value Dense(this Graph g, Value x, Parameter weights, Parameter biases) =>
            g.Record(new DenseOp(x, g.Parameter("weights", weights), g.Parameter("biases", biases))).Y;

        /// <summary>
        /// Batch normalization that learns: the batch's statistics, and running averages that change in place. Shapes: x batch x features,
        /// parameters features.
        /// </summary>
        public static Value Normalize(
            this Graph g, Value x, Parameter gamma, Parameter beta, Parameter runningMean, Parameter runningVariance, float momentum, float epsilon) =>
            g.Record(new NormalizeOp(
                x, g.Parameter("gamma", gamma), g.Parameter("beta", beta),
                g.Lasting("running mean", runningMean.Value), g.Lasting("running variance", runningVariance.Value), momentum, epsilon)).Y;

        /// <summary>Batch normalization by the running averages; nothing of it learns.</summary>
        public static Value ScaleShift(this Graph g, Value x, Parameter gamma, Parameter beta, Parameter runningMean, Parameter runningVariance, float epsilon) =>
            g.Record(new ScaleShiftOp(
                x, g.Parameter("gamma", gamma), g.Parameter("beta", beta),
                g.Lasting("running mean", runningMean.Value), g.Lasting("running variance", runningVariance.Value), epsilon)).Y;

        /// <summary>factor * x, as a normalization that learns nothing, so that it becomes part of a dense layer beside it.</summary>
        public static Value Scale(this Graph g, Value x, float factor)
        {
            Value Constant(float value)
            {
                var tensor = new Tensor(new Shape(x.Shape.Columns));
                System.Array.Fill(tensor.Data, value);
                return g.Lasting("constant", tensor);
            }
            return factor == 1 ? x : g.Record(new ScaleShiftOp(x, Constant(factor), Constant(0), Constant(0), Constant(1), 0)).Y;
        }

        /// <summary>f of each element.</summary>
        public static Value Map(this Graph g, Elementwise f, Value x) => f.IsIdentity ? x : g.Record(new MapOp(f, x)).Y;

        /// <summary>dy * f', with f' taken at f's output y.</summary>
        public static Value MapGradient(this Graph g, Elementwise f, Value y, Value dy) => f.IsIdentity ? dy : g.Record(new MapGradientOp(f, y, dy)).Dx;

        /// <summary>x with a share of it dropped and the rest scaled up, drawn from a stream of its own.</summary>
        public static Value Dropout(this Graph g, Value x, float rate) => g.Record(new DropoutOp(x, rate, g.Seed, g.Stream(RandomStreams.Noise))).Y;

        /// <summary>x where it is above zero, elsewhere times a slope drawn in [lower, upper), from a stream of its own.</summary>
        public static Value RandomizedLeakyRelu(this Graph g, Value x, float lower, float upper) =>
            g.Record(new RandomizedLeakyReluOp(x, lower, upper, g.Seed, g.Stream(RandomStreams.Noise))).Y;

        /// <summary>x where it is above zero, elsewhere times the feature's slope.</summary>
        public static Value ParametricRelu(this Graph g, Value x, Parameter slopes) => g.Record(new ParametricReluOp(x, g.Parameter("slopes", slopes))).Y;

        /// <summary>a + b, of one shape.</summary>
        public static Value Add(this Graph g, Value a, Value b) => g.Record(new AddOp(a, b)).Sum;

        /// <summary>x's columns from .. from + count at to .. to + count of an array of total columns, zero elsewhere.</summary>
        public static Value Columns(this Graph g, Value x, int from, int count, int to, int total) => g.Record(new ColumnsOp(x, from, count, to, total)).Y;

        /// <summary>x's columns from .. from + count.</summary>
        public static Value Slice(this Graph g, Value x, int from, int count) => g.Columns(x, from, count, 0, count);

        /// <summary>The parts beside each other, of as many rows.</summary>
        /// <exception cref="ShapeException">Together they are wider than an int counts.</exception>
        public static Value Join(this Graph g, IReadOnlyList<Value> parts)
        {
            long width = parts.Sum(part => (long)part.Shape.Columns);
            if (width > int.MaxValue) throw new ShapeException($"{parts.Count} parts of {width} features together cannot be joined: there are never more than {int.MaxValue} features.");
            int total = (int)width, to = 0;
            Value joined = null;
            foreach (Value part in parts)
            {
                Value placed = g.Columns(part, 0, part.Shape.Columns, to, total);
                joined = joined == null ? placed : g.Add(joined, placed);
                to += part.Shape.Columns;
            }
            return joined;
        }

        /// <summary>Softmax of each row.</summary>
        public static Value Softmax(this Graph g, Value logits) => g.Record(new SoftmaxOp(logits)).Y;

        /// <summary>The outcomes of the batch: each example's loss and predicted class.</summary>
        public static Value SoftmaxCrossEntropy(this Graph g, Value logits, Value labels, Value outcomes, float smoothing = 0) =>
            g.Record(new SoftmaxCrossEntropyOp(logits, labels, outcomes, smoothing: smoothing)).Outcomes;

        /// <summary>The outcomes of the batch: each example's loss and first output.</summary>
        public static Value Regression(this Graph g, Deviation deviation, Value predictions, Value targets, Value outcomes) =>
            g.Record(new RegressionOp(deviation, predictions, targets, outcomes)).Outcomes;

        /// <summary>The batch, each image varied as the rule says.</summary>
        public static void Augment(this Graph g, AugmentRule rule, Value features, Value allTargets, Value order, Value x, Value targets, float scale) =>
            g.Record(new AugmentOp(features, allTargets, order, g.Lasting("augmentation", rule.Table), x, targets, scale, rule, g.Seed, g.Stream(RandomStreams.Augmentation)));

        /// <summary>The parameter, and what the optimizer remembers of it, change in place.</summary>
        public static void Update(this Graph g, UpdateRule rule, Parameter parameter, Value gradient, Value table, params Tensor[] state) =>
            g.Record(new UpdateOp(rule, g.Parameters[parameter], gradient, state.Select(tensor => g.Lasting(rule.Id, tensor)).ToArray(), table));

        /// <summary>gradient + l2 * w + l1 * sign(w).</summary>
        public static Value Penalty(this Graph g, float l1, float l2, Parameter parameter, Value gradient) =>
            g.Record(new PenaltyOp(l1, l2, g.Parameters[parameter], gradient)).Penalized;

        /// <summary>The gradient, each element held within -limit and limit.</summary>
        public static Value Clip(this Graph g, float limit, Value gradient) => g.Record(new ClipOp(limit, gradient)).Clipped;

        /// <summary>What to multiply gradients with so that their common norm is at most so much.</summary>
        public static Value GlobalNorm(this Graph g, float norm, IEnumerable<Value> gradients) => g.Record(new GlobalNormOp(norm, gradients)).Scale;

        /// <summary>scale[0] * gradient.</summary>
        public static Value ScaleGradient(this Graph g, Value gradient, Value scale) => g.Record(new ScaleGradientOp(gradient, scale)).Scaled;

        /// <summary>Columns of the weights that are longer than the norm are shortened to it, in place.</summary>
        public static void MaxNorm(this Graph g, float norm, Parameter weights) => g.Record(new MaxNormOp(norm, g.Parameters[weights]));
    }
}

using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// The ops as layers, losses and optimizers write them down: one line each. Each records an op and gives what it writes; shapes that do not fit are a
    /// <see cref="ShapeException"/> that names op and shapes. What a layer is given is x, batch x features.
    /// </summary>
    public static class Recording
    {
        /// <summary>x w + b: batch x units.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="x">Batch x inputs.</param>
        /// <param name="weights">w: inputs x units.</param>
        /// <param name="biases">b: units.</param>
        /// <exception cref="ShapeException">Inputs or units do not fit.</exception>
        public static Value Dense(this Graph g, Value x, Parameter weights, Parameter biases) =>
            g.Record(new DenseOp(x, g.Parameter("weights", weights), g.Parameter("biases", biases))).Y;

        /// <summary>
        /// Batch normalization that learns (Ioffe, Szegedy 2015): gamma * (x - mean) / sqrt(variance + epsilon) + beta with the batch's statistics, batch x
        /// features; the running averages change in place.
        /// </summary>
        /// <param name="g">The graph.</param>
        /// <param name="x">Batch x features.</param>
        /// <param name="gamma">Scale: features.</param>
        /// <param name="beta">Shift: features.</param>
        /// <param name="runningMean">Features; no gradient changes it.</param>
        /// <param name="runningVariance">Features, of the biased variances; no gradient changes it.</param>
        /// <param name="momentum">Share that the running averages keep in a step, in [0, 1).</param>
        /// <param name="epsilon">Added to the variance, positive.</param>
        /// <exception cref="ShapeException">x has another number of features than the vectors, or these differ.</exception>
        public static Value Normalize(
            this Graph g, Value x, Parameter gamma, Parameter beta, Parameter runningMean, Parameter runningVariance, float momentum, float epsilon) =>
            g.Record(new NormalizeOp(
                x, g.Parameter("gamma", gamma), g.Parameter("beta", beta),
                g.Lasting("running mean", runningMean.Value), g.Lasting("running variance", runningVariance.Value), momentum, epsilon)).Y;

        /// <summary>
        /// Batch normalization by the running averages, of which nothing learns: gamma * (x - runningMean) / sqrt(runningVariance + epsilon) + beta,
        /// batch x features.
        /// </summary>
        /// <param name="g">The graph.</param>
        /// <param name="x">Batch x features.</param>
        /// <param name="gamma">Scale: features.</param>
        /// <param name="beta">Shift: features.</param>
        /// <param name="runningMean">Features.</param>
        /// <param name="runningVariance">Features.</param>
        /// <param name="epsilon">Added to the variance, positive.</param>
        /// <exception cref="ShapeException">x has another number of features than the vectors, these differ, or the layer is one that learns here.</exception>
        public static Value ScaleShift(this Graph g, Value x, Parameter gamma, Parameter beta, Parameter runningMean, Parameter runningVariance, float epsilon) =>
            g.Record(new ScaleShiftOp(
                x, g.Parameter("gamma", gamma), g.Parameter("beta", beta),
                g.Lasting("running mean", runningMean.Value), g.Lasting("running variance", runningVariance.Value), epsilon)).Y;

        /// <summary>
        /// factor * x, of x's shape: a normalization that learns nothing, so that it becomes part of a dense layer beside it. x itself where the factor is
        /// 1.
        /// </summary>
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

        /// <summary>f of each element, of x's shape; x itself for the identity.</summary>
        public static Value Map(this Graph g, Elementwise f, Value x) => f.IsIdentity ? x : g.Record(new MapOp(f, x)).Y;

        /// <summary>dy * f', with f' taken at f's output y, of its shape; dy itself for the identity.</summary>
        public static Value MapGradient(this Graph g, Elementwise f, Value y, Value dy) => f.IsIdentity ? dy : g.Record(new MapGradientOp(f, y, dy)).Dx;

        /// <summary>x with a share of it dropped and the rest times 1 / (1 - rate), drawn anew in each step from a stream of its own.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="x">Batch x features.</param>
        /// <param name="rate">Share that is dropped, in [0, 1).</param>
        public static Value Dropout(this Graph g, Value x, float rate) => g.Record(new DropoutOp(x, rate, g.Seed, g.Stream(RandomStreams.Noise))).Y;

        /// <summary>x where it is above zero, elsewhere times a slope drawn in [lower, upper) for each element and step, from a stream of its own.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="x">Batch x features.</param>
        /// <param name="lower">Least slope, at least 0.</param>
        /// <param name="upper">Bound of the slopes, at least the least one.</param>
        public static Value RandomizedLeakyRelu(this Graph g, Value x, float lower, float upper) =>
            g.Record(new RandomizedLeakyReluOp(x, lower, upper, g.Seed, g.Stream(RandomStreams.Noise))).Y;

        /// <summary>x where it is above zero, elsewhere times the feature's slope: batch x features, slopes features.</summary>
        /// <exception cref="ShapeException">There is not one slope per feature.</exception>
        public static Value ParametricRelu(this Graph g, Value x, Parameter slopes) => g.Record(new ParametricReluOp(x, g.Parameter("slopes", slopes))).Y;

        /// <summary>a + b, of one shape.</summary>
        /// <exception cref="ShapeException">The shapes differ.</exception>
        public static Value Add(this Graph g, Value a, Value b) => g.Record(new AddOp(a, b)).Sum;

        /// <summary>x's columns from .. from + count - 1 at to .. to + count - 1 of batch x total, zero elsewhere.</summary>
        /// <exception cref="ShapeException">x has no such columns, or the result no room for them.</exception>
        public static Value Columns(this Graph g, Value x, int from, int count, int to, int total) => g.Record(new ColumnsOp(x, from, count, to, total)).Y;

        /// <summary>x's columns from .. from + count - 1: batch x count.</summary>
        /// <exception cref="ShapeException">x has no such columns.</exception>
        public static Value Slice(this Graph g, Value x, int from, int count) => g.Columns(x, from, count, 0, count);

        /// <summary>The parts beside each other: batch x the sum of their columns.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="parts">At least one, each batch x any number of columns.</param>
        /// <returns>The values beside each other; null where there are no parts.</returns>
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

        /// <summary>exp(logit) / sum of exp(logits) over the row: batch x classes, each row adding up to 1.</summary>
        public static Value Softmax(this Graph g, Value logits) => g.Record(new SoftmaxOp(logits)).Y;

        /// <summary>Softmax cross-entropy of class labels: writes each example's loss and predicted class into the outcomes.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="logits">Batch x classes.</param>
        /// <param name="labels">Batch ints, each in 0 … classes - 1.</param>
        /// <param name="outcomes">Two floats per example of the epoch, a vector.</param>
        /// <param name="smoothing">Share of the target that all classes have alike, in [0, 1).</param>
        /// <returns>The outcomes.</returns>
        /// <exception cref="ShapeException">Targets are no class labels, or not one per example.</exception>
        public static Value SoftmaxCrossEntropy(this Graph g, Value logits, Value labels, Value outcomes, float smoothing = 0) =>
            g.Record(new SoftmaxCrossEntropyOp(logits, labels, outcomes, smoothing: smoothing)).Outcomes;

        /// <summary>The mean of a deviation over the outputs: writes each example's loss and first output into the outcomes.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="deviation">What an output costs.</param>
        /// <param name="predictions">Batch x outputs.</param>
        /// <param name="targets">Batch x outputs, floats.</param>
        /// <param name="outcomes">Two floats per example of the epoch, a vector.</param>
        /// <returns>The outcomes.</returns>
        /// <exception cref="ShapeException">Targets are class labels, or not as many as outputs.</exception>
        public static Value Regression(this Graph g, Deviation deviation, Value predictions, Value targets, Value outcomes) =>
            g.Record(new RegressionOp(deviation, predictions, targets, outcomes)).Outcomes;

        /// <summary>Writes the batch into x and targets, each image varied as the rule says, by draws from a stream of its own.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="rule">How images are varied.</param>
        /// <param name="features">Images x pixels, bytes or floats.</param>
        /// <param name="allTargets">Images ints (labels), or images x outputs floats.</param>
        /// <param name="order">The epoch's permutation, ints.</param>
        /// <param name="x">Batch x pixels.</param>
        /// <param name="targets">Batch ints, or batch x outputs floats.</param>
        /// <param name="scale">What a stored pixel is multiplied with.</param>
        /// <exception cref="ShapeException">Examples are no images of the rule's size, or the network takes others.</exception>
        public static void Augment(this Graph g, AugmentRule rule, Value features, Value allTargets, Value order, Value x, Value targets, float scale) =>
            g.Record(new AugmentOp(features, allTargets, order, g.Lasting("augmentation", rule.Table), x, targets, scale, rule, g.Seed, g.Stream(RandomStreams.Augmentation)));

        /// <summary>The parameter, and what the optimizer remembers of it, change in place by the rule's formula.</summary>
        /// <param name="g">The graph.</param>
        /// <param name="rule">The optimizer's step for one element.</param>
        /// <param name="parameter">One that was recorded.</param>
        /// <param name="gradient">Of its shape.</param>
        /// <param name="table">Packed rows of <see cref="UpdateRule.TableColumns"/> floats, one per step of the epoch.</param>
        /// <param name="state">As many as the rule remembers, each of the parameter's shape (<see cref="Graft.Parameter.Remember"/>).</param>
        /// <exception cref="ShapeException">The gradient has another shape, or the rule remembers another number of tensors.</exception>
        /// <exception cref="KeyNotFoundException">The parameter was not recorded.</exception>
        public static void Update(this Graph g, UpdateRule rule, Parameter parameter, Value gradient, Value table, params Tensor[] state) =>
            g.Record(new UpdateOp(rule, g.Parameters[parameter], gradient, state.Select(tensor => g.Lasting(rule.Id, tensor)).ToArray(), table));

        /// <summary>gradient + l2 * w + l1 * sign(w), of the parameter's shape; l1 and l2 are at least 0.</summary>
        /// <exception cref="KeyNotFoundException">The parameter was not recorded.</exception>
        public static Value Penalty(this Graph g, float l1, float l2, Parameter parameter, Value gradient) =>
            g.Record(new PenaltyOp(l1, l2, g.Parameters[parameter], gradient)).Penalized;

        /// <summary>The gradient, each element held within -limit and limit, which is positive.</summary>
        public static Value Clip(this Graph g, float limit, Value gradient) => g.Record(new ClipOp(limit, gradient)).Clipped;

        /// <summary>
        /// What to multiply gradients with so that their common norm is at most so much: the first float of a vector, for <see cref="ScaleGradient"/>.
        /// </summary>
        public static Value GlobalNorm(this Graph g, float norm, IEnumerable<Value> gradients) => g.Record(new GlobalNormOp(norm, gradients)).Scale;

        /// <summary>scale[0] * gradient, of the gradient's shape.</summary>
        public static Value ScaleGradient(this Graph g, Value gradient, Value scale) => g.Record(new ScaleGradientOp(gradient, scale)).Scaled;

        /// <summary>Columns of the weights, inputs x units, that are longer than the norm are shortened to it, in place. It comes behind all updates.</summary>
        /// <exception cref="ShapeException">The parameter is no matrix.</exception>
        /// <exception cref="KeyNotFoundException">The parameter was not recorded.</exception>
        public static void MaxNorm(this Graph g, float norm, Parameter weights) => g.Record(new MaxNormOp(norm, g.Parameters[weights]));
    }
}

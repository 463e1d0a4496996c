using System;

namespace Graft
{
    /// <summary>
    /// Learning from a teacher's answers beside the labels, to the very same, perhaps augmented, examples (Hinton, Vinyals, Dean 2015): the loss
    /// gets company from weight * temperature² times the cross-entropy of softmax(z / temperature) with the teacher's. The loss that a run
    /// reports is without it.
    /// </summary>
    public sealed class Distillation
    {
        readonly Network teacher;
        readonly float temperature, weight;

        /// <param name="teacher">A classifier that takes the same examples and has the same classes; it is copied as it is now.</param>
        /// <param name="temperature">Positive; above 1 the teacher also says which wrong classes are near.</param>
        /// <param name="weight">Of the teacher beside the label, whose weight is 1; positive.</param>
        /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
        public Distillation(Network teacher, float temperature = 2, float weight = 4)
        {
            this.temperature = Hyperparameter.Positive(temperature, nameof(temperature), "A distillation's temperature");
            this.weight = Hyperparameter.Positive(weight, nameof(weight), "The weight of a teacher");
            this.teacher = teacher.Clone();
            foreach (ILayer layer in this.teacher.Layers) layer.Frozen = true;
        }

        /// <summary>Records the teacher, frozen, on the batch, and what the predictions (batch x classes, before any softmax) are to learn from it.</summary>
        /// <param name="g">The training graph of a batch; its input has passed no layer yet.</param>
        /// <param name="predictions">[batch, classes], logits.</param>
        /// <param name="outcomes">The shape of what the loss leaves: two floats per example.</param>
        /// <exception cref="ShapeException">The teacher does not take these examples, or has other classes.</exception>
        public void Record(Graph g, Value predictions, Shape outcomes)
        {
            if (g.Input.Shape.Columns != teacher.Input.Count || predictions.Shape.Columns != teacher.Outputs)
                throw new ShapeException($"The teacher takes {teacher.Input.Count} features and gives {teacher.Outputs} outputs, where the network is given {g.Input.Shape.Columns} and gives {predictions.Shape.Columns}: take a teacher of the same examples and classes, and do not cache frozen layers.");
            Value taught = g.Softmax(g.Scale(teacher.Record(g, g.Input), 1 / temperature)), learned = g.Softmax(g.Scale(predictions, 1 / temperature));
            // A regression is a mean over the outputs, so their count is part of the weight; its outcomes are nobody's.
            Deviation deviation = Deviation.CrossEntropy(weight * temperature * temperature * predictions.Shape.Columns);
            g.Record(new RegressionOp(deviation, learned, taught, g.New("distillation", outcomes)));
        }

        /// <summary>Temperature and weight in words: a run is resumed only under the same.</summary>
        public override string ToString() => FormattableString.Invariant($"temperature {temperature:R}, weight {weight:R}");
    }
}

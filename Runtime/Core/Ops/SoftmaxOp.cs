namespace Graft
{
    /// <summary>
    /// y = exp(logit) / sum of exp(logits) over the row: a classifier's probabilities, or a layer. Training a classifier takes
    /// <see cref="SoftmaxCrossEntropyOp"/> on the logits. Shapes: logits and y batch x classes.
    /// </summary>
    public sealed class SoftmaxOp : Op
    {
        /// <param name="logits">Batch x classes.</param>
        public SoftmaxOp(Value logits) : base(new[] { logits }, new[] { new Value("softmax", logits.Shape, ElementType.Float32) })
        {
            Logits = logits;
            Y = Writes[0];
        }

        /// <summary>Read: batch x classes.</summary>
        public Value Logits { get; }

        /// <summary>Written: batch x classes; each row adds up to 1.</summary>
        public Value Y { get; }

        /// <inheritdoc/>
        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(Logits)) d.Add(Logits, g.Record(new SoftmaxGradientOp(Y, d[Y])).Dx);
        }

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Loss.Softmax(at[Logits], at[Y]);
    }
}

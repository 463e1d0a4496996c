namespace Graft
{
    /// <summary>y = softmax of each row: a classifier's probabilities, or a layer. Training a classifier takes <see cref="SoftmaxCrossEntropyOp"/> on the logits.</summary>
    public sealed class SoftmaxOp : Op
    {
        public SoftmaxOp(Value logits) : base(new[] { logits }, new[] { new Value("softmax", logits.Shape, ElementType.Float32) })
        {
            Logits = logits;
            Y = Writes[0];
        }

        public Value Logits { get; }
        public Value Y { get; }

        public override void Adjoint(Graph g, Gradients d)
        {
            if (d.Wants(Logits)) d.Add(Logits, g.Record(new SoftmaxGradientOp(Y, d[Y])).Dx);
        }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Loss.Softmax(at[Logits], at[Y]);
    }
}

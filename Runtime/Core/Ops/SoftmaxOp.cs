namespace Graft
{
    /// <summary>y = softmax of each row: a classifier's probabilities. Training uses <see cref="SoftmaxCrossEntropyOp"/> on the logits.</summary>
    public sealed class SoftmaxOp : Op
    {
        public SoftmaxOp(Value logits) : base(new[] { logits }, new[] { new Value("softmax", logits.Shape, ElementType.Float32) })
        {
            Logits = logits;
            Y = Writes[0];
        }

        public Value Logits { get; }
        public Value Y { get; }

        public override ILaunch Bind(IBackend backend, Buffers at) => backend.Loss.Softmax(at[Logits], at[Y]);
    }
}

namespace Graft
{
    /// <summary>How a regression loss weighs a prediction p against its target t, with e = p - t: an id that both backends know, and a constant.</summary>
    public readonly struct Deviation
    {
        public Deviation(string id, float a = 0)
        {
            Id = id;
            A = a;
        }

        public string Id { get; }
        public float A { get; }

        /// <summary>e².</summary>
        public static Deviation Squared { get; } = new Deviation("squared");

        /// <summary>e²/2 where |e| is at most delta, delta * (|e| - delta/2) elsewhere (Huber 1964).</summary>
        public static Deviation Huber(float delta) => new Deviation("huber", delta);

        /// <summary>log(1 + exp(p)) - t p: cross-entropy of logistic(p) with t.</summary>
        public static Deviation LogisticCrossEntropy { get; } = new Deviation("logistic_cross_entropy");

        /// <summary>-weight * t log(p): summed over a row, the cross-entropy of probabilities p with probabilities t. A p below 1e-30 counts as that.</summary>
        public static Deviation CrossEntropy(float weight) => new Deviation("cross_entropy", weight);

        public override string ToString() => $"{Id}({A})";
    }
}

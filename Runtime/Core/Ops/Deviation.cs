namespace Graft
{
    /// <summary>How a regression loss weighs a prediction p against its target t, with e = p - t: an id that both backends know, and a constant.</summary>
    public readonly struct Deviation
    {
        /// <param name="id">One that both backends know: a function in ManagedLossOps, and two named by it in Loss.cl.</param>
        /// <param name="a">Its constant; 0 where it has none.</param>
        public Deviation(string id, float a = 0)
        {
            Id = id;
            A = a;
        }

        /// <summary>Such as "huber".</summary>
        public string Id { get; }

        /// <summary>The constant, named by who makes it: delta, weight; 0 where there is none.</summary>
        public float A { get; }

        /// <summary>e²: mean squared error, with derivative 2 e.</summary>
        public static Deviation Squared { get; } = new Deviation("squared");

        /// <summary>e²/2 where |e| is at most delta, delta * (|e| - delta/2) elsewhere, with derivative e held within -delta and delta (Huber 1964).</summary>
        /// <param name="delta">Positive.</param>
        public static Deviation Huber(float delta) => new Deviation("huber", delta);

        /// <summary>log(1 + exp(p)) - t p: cross-entropy of logistic(p) with t, which is in [0, 1]; its derivative is logistic(p) - t.</summary>
        public static Deviation LogisticCrossEntropy { get; } = new Deviation("logistic_cross_entropy");

        /// <summary>
        /// -weight * t log(p), with derivative -weight * t / p: summed over a row, the cross-entropy of probabilities p with probabilities t. A p below
        /// 1e-30 counts as that.
        /// </summary>
        /// <param name="weight">What a row's sum is multiplied with; the count of outputs undoes the mean over them.</param>
        public static Deviation CrossEntropy(float weight) => new Deviation("cross_entropy", weight);

        /// <summary>Id and constant, for messages.</summary>
        public override string ToString() => $"{Id}({A})";
    }
}

using System;

namespace Graft
{
    /// <summary>
    /// In training drops each feature with probability rate and multiplies the others by 1 / (1 - rate), so that the mean stays; else it
    /// is not there (Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov 2014). As the first layer it drops inputs.
    /// </summary>
    public sealed class Dropout : ILayer, IOnlyTrains
    {
        float rate;

        /// <param name="rate">Share that is dropped, in [0, 1): about 0.5 between layers, 0.2 on inputs.</param>
        public Dropout(float rate = 0.5f)
        {
            this.rate = rate;
            Check();
        }

        internal Dropout() : this(0.5f) { }

        public bool Frozen { get; set; }
        public float Rate => rate;

        public Value Record(Graph g, Value x) => g.Trains(this) ? g.Dropout(x, rate) : x;

        public void Describe(IFields fields)
        {
            fields.Field("rate", ref rate);
            Check();
        }

        void Check()
        {
            if (!(rate >= 0 && rate < 1)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "A dropout rate is at least 0 and below 1, such as 0.5.");
        }
    }
}

using System;

namespace Graft
{
    /// <summary>
    /// In training drops each feature with probability rate and multiplies the others by 1 / (1 - rate), so that the mean stays; else it
    /// is not there (Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov 2014). As the first layer it drops inputs. Shapes:
    /// x and y batch x features.
    /// </summary>
    public sealed class Dropout : ILayer, IOnlyTrains
    {
        float rate;

        /// <param name="rate">Share that is dropped, in [0, 1): about 0.5 between layers, 0.2 on inputs.</param>
        /// <exception cref="ArgumentOutOfRangeException">The rate is outside [0, 1).</exception>
        public Dropout(float rate = 0.5f)
        {
            this.rate = rate;
            Check();
        }

        internal Dropout() : this(0.5f) { }

        /// <inheritdoc/>
        public bool Frozen { get; set; }

        /// <summary>Probability of a feature to be dropped in a training step, in [0, 1).</summary>
        public float Rate => rate;

        /// <inheritdoc/>
        public Value Record(Graph g, Value x) => g.Trains(this) ? g.Dropout(x, rate) : x;

        /// <inheritdoc/>
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

using System;

namespace Graft
{
    /// <summary>A hidden layer of a plain network: units, and what follows them.</summary>
    public readonly struct HiddenLayer : IEquatable<HiddenLayer>
    {
        /// <param name="units">How many, at least 1.</param>
        /// <param name="activation">The activation's stable id, such as "elu".</param>
        /// <param name="normalized">Whether a batch normalization stands before it.</param>
        /// <param name="dropout">Share of the outputs that is dropped in training; 0 for none.</param>
        public HiddenLayer(int units, string activation, bool normalized = false, float dropout = 0)
        {
            Units = units;
            Activation = activation;
            Normalized = normalized;
            Dropout = dropout;
        }

        /// <summary>Its outputs.</summary>
        public int Units { get; }

        /// <summary>Its stable id, such as "elu": one of <see cref="NetworkDesign.Activations"/>.</summary>
        public string Activation { get; }

        /// <summary>Whether a batch normalization stands between the units and the activation.</summary>
        public bool Normalized { get; }

        /// <summary>Share of the outputs that is dropped in training, 0 to below 1.</summary>
        public float Dropout { get; }

        /// <inheritdoc/>
        public bool Equals(HiddenLayer other) => Units == other.Units && Activation == other.Activation && Normalized == other.Normalized && Dropout == other.Dropout;

        /// <inheritdoc/>
        public override bool Equals(object other) => other is HiddenLayer layer && Equals(layer);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Units, Activation, Normalized, Dropout);

        /// <summary>What follows the units, in words.</summary>
        internal string Rest => Activation + (Normalized ? " batch normalization" : "") + (Dropout > 0 ? FormattableString.Invariant($" dropout {Dropout:R}") : "");

        /// <summary>Such as "100 elu batch normalization".</summary>
        public override string ToString() => FormattableString.Invariant($"{Units} {Rest}");
    }
}

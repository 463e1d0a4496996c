using System;

namespace Graft
{
    /// <summary>
    /// An activation function: an id that both backends know (a struct in Managed, an inline function in Elementwise.cl) and up to two
    /// constants. Its derivative is a function of its output alone, so the pre-activation has one reader and fuses away.
    /// </summary>
    public readonly struct Elementwise : IEquatable<Elementwise>
    {
        /// <param name="id">One that both backends know.</param>
        /// <param name="a">Its first constant; 0 where it has none.</param>
        /// <param name="b">Its second constant; 0 where it has none.</param>
        public Elementwise(string id, float a = 0, float b = 0)
        {
            Id = id;
            A = a;
            B = b;
        }

        /// <summary>Such as "elu"; null in the default value, which is no function.</summary>
        public string Id { get; }

        /// <summary>The first constant: slope, alpha; 0 where there is none.</summary>
        public float A { get; }

        /// <summary>The second constant; 0 where there is none.</summary>
        public float B { get; }

        /// <summary>y = x.</summary>
        public static Elementwise Identity { get; } = new Elementwise("identity");

        /// <summary>y = max(0, x), with derivative 1 where y > 0, 0 elsewhere (Nair, Hinton 2010).</summary>
        public static Elementwise Relu { get; } = new Elementwise("leaky_relu", 0);

        /// <summary>y = x where x > 0, slope * x elsewhere, with derivative 1 where y > 0, slope elsewhere (Maas, Hannun, Ng 2013).</summary>
        /// <param name="slope">At least 0: below it y would not tell the sign of x.</param>
        /// <exception cref="ArgumentOutOfRangeException">It is negative, or not finite.</exception>
        public static Elementwise LeakyRelu(float slope) =>
            TellsSign(slope) ? new Elementwise("leaky_relu", slope) : throw new ArgumentOutOfRangeException(nameof(slope), slope, "A leaky rectifier's slope is at least 0: its gradient knows the input's sign by the output's; a ParametricRelu may learn others.");

        /// <summary>
        /// y = x where x > 0, alpha * (exp(x) - 1) elsewhere, with derivative 1 where y > 0, y + alpha elsewhere (Clevert, Unterthiner, Hochreiter 2016).
        /// </summary>
        /// <param name="alpha">At least 0: y tends to -alpha.</param>
        /// <exception cref="ArgumentOutOfRangeException">It is negative, or not finite.</exception>
        public static Elementwise Elu(float alpha) =>
            TellsSign(alpha) ? new Elementwise("elu", alpha) : throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "An ELU's alpha is at least 0: its gradient knows the input's sign by the output's.");

        /// <summary>
        /// y = scale * x where x > 0, scale * alpha * (exp(x) - 1) elsewhere, with derivative scale where y > 0, y + scale * alpha elsewhere: B is scale,
        /// 1.0507, and A scale * alpha, with alpha 1.6733 (Klambauer, Unterthiner, Mayr, Hochreiter 2017).
        /// </summary>
        public static Elementwise Selu { get; } = new Elementwise("selu", (float)(1.0507009873554805 * 1.6732632423543772), 1.0507009873554805f);

        /// <summary>y = tanh(x), with derivative 1 - y².</summary>
        public static Elementwise Tanh { get; } = new Elementwise("tanh");

        /// <summary>y = 1 / (1 + exp(-x)), with derivative y (1 - y).</summary>
        public static Elementwise Logistic { get; } = new Elementwise("logistic");

        /// <summary>Whether y = x, so that nothing need be computed.</summary>
        public bool IsIdentity => Id == "identity";

        /// <summary>Whether id and constants are the same.</summary>
        public bool Equals(Elementwise other) => Id == other.Id && A.Equals(other.A) && B.Equals(other.B);

        /// <inheritdoc/>
        public override bool Equals(object other) => other is Elementwise function && Equals(function);

        /// <inheritdoc/>
        public override int GetHashCode() => Id?.GetHashCode() ?? 0;

        /// <summary>Id and constants, for messages.</summary>
        public override string ToString() => $"{Id}({A}, {B})";

        static bool TellsSign(float constant) => constant >= 0 && !float.IsInfinity(constant);
    }
}

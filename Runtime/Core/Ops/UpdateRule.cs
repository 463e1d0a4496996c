using System;

namespace Graft
{
    /// <summary>
    /// How an optimizer changes one element of a parameter: an id that both backends know (a struct in Managed, a macro in UpdateRules.cl),
    /// its constants, and how many tensors it remembers. What changes from step to step stands in the step table's row, which begins with
    /// the learning rate; nothing else in it contains the rate, so that whoever wants another one changes that float alone.
    /// </summary>
    public readonly struct UpdateRule : IEquatable<UpdateRule>
    {
        /// <summary>Floats in a row of the step table: the rate, and up to three more that the rule names as its row.</summary>
        public const int TableColumns = 4;

        /// <param name="id">One that both backends know.</param>
        /// <param name="states">Tensors of the parameter's shape that it remembers: 0, 1 or 2.</param>
        /// <param name="a">Its first constant; 0 where it has none.</param>
        /// <param name="b">Its second constant; 0 where it has none.</param>
        /// <param name="c">Its third constant; 0 where it has none.</param>
        /// <param name="d">Its fourth constant; 0 where it has none.</param>
        public UpdateRule(string id, int states, float a = 0, float b = 0, float c = 0, float d = 0)
        {
            Id = id;
            States = states;
            A = a;
            B = b;
            C = c;
            D = d;
            L1 = L2 = 0;
            KeepsZeros = false;
        }

        UpdateRule(UpdateRule rule, float l1, float l2, bool keepsZeros) : this(rule.Id, rule.States, rule.A, rule.B, rule.C, rule.D)
        {
            L1 = l1;
            L2 = l2;
            KeepsZeros = keepsZeros;
        }

        /// <summary>Such as "adam".</summary>
        public string Id { get; }

        /// <summary>Tensors of the parameter's shape that it remembers: 0, 1 or 2.</summary>
        public int States { get; }

        /// <summary>The first constant, in the order in which the rule's maker takes them; 0 where there is none.</summary>
        public float A { get; }

        /// <summary>The second constant.</summary>
        public float B { get; }

        /// <summary>The third constant.</summary>
        public float C { get; }

        /// <summary>The fourth constant.</summary>
        public float D { get; }

        /// <summary>
        /// Strength of l1 * |w|: l2 * w + l1 * sign(w), the gradient of l2 / 2 * w² + l1 * |w|, is added to the gradient before any rule sees it.
        /// </summary>
        public float L1 { get; }

        /// <summary>Strength of l2 / 2 * w², likewise.</summary>
        public float L2 { get; }

        /// <summary>Whether what is exactly zero before the step is zero after it, whatever the rule.</summary>
        public bool KeepsZeros { get; }

        /// <summary>Whether the rule is all there is.</summary>
        public bool IsBare => L1 == 0 && L2 == 0 && !KeepsZeros;

        /// <summary>The same with a penalty of l2 / 2 * w² + l1 * |w| more.</summary>
        /// <param name="l1">At least 0.</param>
        /// <param name="l2">At least 0.</param>
        public UpdateRule Penalized(float l1, float l2) => new UpdateRule(this, L1 + l1, L2 + l2, KeepsZeros);

        /// <summary>The same that keeps zeros.</summary>
        public UpdateRule KeepingZeros() => new UpdateRule(this, L1, L2, true);

        /// <summary>w -= rate * gradient. Remembers nothing. Row: rate.</summary>
        public static UpdateRule GradientDescent { get; } = new UpdateRule("gradient_descent", 0);

        /// <summary>
        /// Adam (Kingma, Ba 2015): m = beta1 m + (1 - beta1) gradient, v = beta2 v + (1 - beta2) gradient²,
        /// w -= rate * m * correction1 / (sqrt(v * correction2) + epsilon). Remembers m and v.
        /// Row: rate, correction1 = 1 / (1 - beta1^t), correction2 = 1 / (1 - beta2^t), t being 1 in the run's first step.
        /// </summary>
        /// <param name="beta1">Share of m that is kept, in [0, 1).</param>
        /// <param name="beta2">Share of v that is kept, in [0, 1).</param>
        /// <param name="epsilon">Keeps the divisor from zero, positive.</param>
        public static UpdateRule Adam(float beta1, float beta2, float epsilon) => new UpdateRule("adam", 2, beta1, beta2, epsilon);

        /// <summary>Adam, and w -= rate * decay * w, with w as it was before the step (Loshchilov, Hutter 2019). Remembers and row: as Adam.</summary>
        /// <param name="beta1">Share of m that is kept, in [0, 1).</param>
        /// <param name="beta2">Share of v that is kept, in [0, 1).</param>
        /// <param name="epsilon">Keeps the divisor from zero, positive.</param>
        /// <param name="decay">Share of a weight that a rate of 1 would take away, at least 0.</param>
        public static UpdateRule AdamW(float beta1, float beta2, float epsilon, float decay) => new UpdateRule("adam_w", 2, beta1, beta2, epsilon, decay);

        /// <summary>m = beta m - rate * gradient, w += m (Polyak 1964). Remembers m. Row: rate.</summary>
        /// <param name="beta">Share of m that is kept, in [0, 1).</param>
        public static UpdateRule Momentum(float beta) => new UpdateRule("momentum", 1, beta);

        /// <summary>
        /// m = beta m - rate * gradient, w += beta m - rate * gradient, w being the point ahead (Nesterov 1983; Sutskever et al. 2013). Remembers m.
        /// Row: rate.
        /// </summary>
        /// <param name="beta">Share of m that is kept, in [0, 1).</param>
        public static UpdateRule Nesterov(float beta) => new UpdateRule("nesterov", 1, beta);

        /// <summary>s += gradient², w -= rate * gradient / (sqrt(initial + s) + epsilon) (Duchi, Hazan, Singer 2011). Remembers s. Row: rate.</summary>
        /// <param name="initial">What the sum starts from, at least 0.</param>
        /// <param name="epsilon">Keeps the divisor from zero, positive.</param>
        public static UpdateRule AdaGrad(float initial, float epsilon) => new UpdateRule("ada_grad", 1, initial, epsilon);

        /// <summary>
        /// s = decay s + (1 - decay) gradient², w -= rate * gradient / (sqrt(s) + epsilon) (Tieleman, Hinton 2012). Remembers s. Row: rate.
        /// </summary>
        /// <param name="decay">Share of s that is kept, in [0, 1).</param>
        /// <param name="epsilon">Keeps the divisor from zero, positive.</param>
        public static UpdateRule RmsProp(float decay, float epsilon) => new UpdateRule("rms_prop", 1, decay, epsilon);

        /// <summary>
        /// FTRL-proximal (McMahan et al. 2013). Remembers z and n; with size(n) = (beta + sqrt(n)) / rate,
        /// z += gradient - (size(n + gradient²) - size(n)) w, n += gradient², and
        /// w = 0 where |z| is at most l1, (sign(z) l1 - z) / (size(n) + l2) elsewhere. Row: rate.
        /// <para>
        /// Two things go beyond the paper and change nothing where it applies. The initial weight need not be zero: z starts as
        /// -size(0) w, as if beta's part of the regularization had always pulled to that weight and not to zero. And the rate may change:
        /// where w is not zero, z is what belongs to it at today's rate, -(size(n) + l2) w - sign(w) l1.
        /// </para>
        /// </summary>
        /// <param name="beta">What the root of n starts from, positive.</param>
        /// <param name="l1">Bound within which sums of gradients leave a weight at zero, at least 0.</param>
        /// <param name="l2">Pull to zero, at least 0.</param>
        public static UpdateRule Ftrl(float beta, float l1, float l2) => new UpdateRule("ftrl", 2, beta, l1, l2);

        /// <summary>Whether all of it is the same: rule, constants, penalty, and what becomes of zeros.</summary>
        public bool Equals(UpdateRule other) => HasFormOf(other) && (A, B, C, D, L1, L2, KeepsZeros) == (other.A, other.B, other.C, other.D, other.L1, other.L2, other.KeepsZeros);

        /// <inheritdoc/>
        public override bool Equals(object other) => other is UpdateRule rule && Equals(rule);

        /// <inheritdoc/>
        public override int GetHashCode() => (Id, A, B, C, D, L1, L2, KeepsZeros).GetHashCode();

        /// <summary>Whether the two differ in their constants alone, penalty and kept zeros included.</summary>
        public bool HasFormOf(UpdateRule other) => Id == other.Id && States == other.States;

        /// <summary>Id, and penalty and kept zeros where there are any, for messages.</summary>
        public override string ToString() => IsBare ? Id : FormattableString.Invariant($"{Id} l1 {L1:R} l2 {L2:R}{(KeepsZeros ? " zeros kept" : "")}");
    }
}

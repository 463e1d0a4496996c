namespace Graft
{
    /// <summary>
    /// How an optimizer changes one element of a parameter: an id that both backends know (a struct in Managed, an inline function in
    /// UpdateRules.cl), its constants, and how many tensors it remembers. What changes from step to step stands in the step table's row.
    /// </summary>
    public readonly struct UpdateRule
    {
        /// <summary>Floats in a row of the step table.</summary>
        public const int TableColumns = 4;

        public UpdateRule(string id, int states, float a = 0, float b = 0, float c = 0, float d = 0)
        {
            Id = id;
            States = states;
            A = a;
            B = b;
            C = c;
            D = d;
        }

        public string Id { get; }
        public int States { get; }
        public float A { get; }
        public float B { get; }
        public float C { get; }
        public float D { get; }

        /// <summary>w -= rate * gradient. Row: rate.</summary>
        public static UpdateRule GradientDescent { get; } = new UpdateRule("gradient_descent", 0);

        /// <summary>
        /// Adam (Kingma, Ba 2015): m and v are the moving averages of the gradient and its square;
        /// w -= rate * m * correction1 / (sqrt(v * correction2) + epsilon).
        /// Row: rate, correction1 = 1 / (1 - beta1^t), correction2 = 1 / (1 - beta2^t).
        /// </summary>
        public static UpdateRule Adam(float beta1, float beta2, float epsilon) => new UpdateRule("adam", 2, beta1, beta2, epsilon);

        public override string ToString() => Id;
    }
}

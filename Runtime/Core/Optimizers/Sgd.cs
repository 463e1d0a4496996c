using System;

namespace Graft
{
    /// <summary>Stochastic gradient descent: w -= rate * gradient.</summary>
    public sealed class Sgd : IOptimizer
    {
        readonly ISchedule rate;

        public Sgd(float rate = 0.01f) : this(new ConstantRate(rate)) { }
        public Sgd(ISchedule rate) => this.rate = rate;

        public void Record(Graph g, Parameter parameter, Value gradient, Value table) => g.Update(UpdateRule.GradientDescent, parameter, gradient, table);
        public void Row(Span<float> row, int step) => row[0] = rate.At(step);
        public override string ToString() => $"sgd, rate {rate}";
    }
}

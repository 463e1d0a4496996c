using System;

namespace Graft
{
    /// <summary>Stochastic gradient descent: w -= rate * gradient.</summary>
    public sealed class Sgd : IOptimizer
    {
        public Sgd(float rate = 0.01f) : this(new ConstantRate(rate)) { }
        public Sgd(ISchedule rate) => Rate = rate;

        public ISchedule Rate { get; }

        public void Record(Graph g, Parameter parameter, Value gradient, Value table) => g.Update(UpdateRule.GradientDescent, parameter, gradient, table);
        public void Row(Span<float> row, int step) => row[0] = Rate.At(step);
        public override string ToString() => $"sgd, rate {Rate}";
    }
}

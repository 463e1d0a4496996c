using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// The weight gradient and the optimizer's step for weights and biases in one; no gradient is stored. Shapes: x batch x inputs, dy batch x units, w
    /// inputs x units, b units.
    /// </summary>
    sealed class DenseWeightUpdateOp : Op, IUpdate
    {
        public DenseWeightUpdateOp(DenseWeightGradientOp gradient, UpdateOp weights, UpdateOp biases) : base(
            new[] { gradient.X, gradient.Dy, weights.Table }.Concat(weights.Writes).Concat(biases.Writes).ToArray(),
            weights.Writes.Concat(biases.Writes).ToArray())
        {
            X = gradient.X;
            Dy = gradient.Dy;
            W = weights.Parameter;
            B = biases.Parameter;
            Rule = weights.Rule;
            BiasRule = biases.Rule;
            Table = weights.Table;
            WeightState = weights.State;
            BiasState = biases.State;
        }

        public Value X { get; }
        public Value Dy { get; }
        public Value W { get; }
        public Value B { get; }
        public Value Table { get; }
        public UpdateRule Rule { get; }
        public UpdateRule BiasRule { get; }
        public IReadOnlyList<Value> WeightState { get; }
        public IReadOnlyList<Value> BiasState { get; }

        IEnumerable<UpdateRule> IUpdate.Rules => new[] { Rule, BiasRule };
        void IUpdate.Bind(IUpdateStages updates, Func<UpdateRule, bool> isBiasRule, Buffers at) =>
            updates.Dense(at[X], at[Dy], isBiasRule(Rule), isBiasRule(BiasRule), at[W], at[B], at[WeightState], at[BiasState], at[Table]);

        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Dense.WeightUpdate(at[X], at[Dy], Rule, BiasRule, at[W], at[B], at[WeightState], at[BiasState], at[Table]);
    }
}

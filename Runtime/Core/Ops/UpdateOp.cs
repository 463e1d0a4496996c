using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>
    /// An optimizer's step, by the formula of its rule: the parameter and its state change in place. Shapes: parameter, gradient and state any one, table a
    /// vector of <see cref="UpdateRule.TableColumns"/> floats per step of the epoch.
    /// </summary>
    public sealed class UpdateOp : Op, IUpdate
    {
        /// <param name="rule">The optimizer's step for one element.</param>
        /// <param name="parameter">Any shape.</param>
        /// <param name="gradient">The same shape.</param>
        /// <param name="state">As many as the rule remembers, each of the same shape.</param>
        /// <param name="table">Packed rows of <see cref="UpdateRule.TableColumns"/> floats, one per step of the epoch.</param>
        /// <exception cref="ShapeException">The gradient has another shape, or the rule remembers another number of tensors.</exception>
        public UpdateOp(UpdateRule rule, Value parameter, Value gradient, Value[] state, Value table) : base(
            new[] { gradient, table, parameter }.Concat(state).ToArray(), new[] { parameter }.Concat(state).ToArray())
        {
            Check(parameter.Shape == gradient.Shape, "a gradient has its parameter's shape");
            if (state.Length != rule.States) throw Unfit($"{rule} remembers {rule.States} tensors, not {state.Length}");
            Rule = rule;
            Parameter = parameter;
            Gradient = gradient;
            State = state;
            Table = table;
        }

        /// <summary>The optimizer's step for one element.</summary>
        public UpdateRule Rule { get; }

        /// <summary>Read and changed in place: any shape.</summary>
        public Value Parameter { get; }

        /// <summary>Read: the parameter's shape.</summary>
        public Value Gradient { get; }

        /// <summary>Read and changed in place: what the rule remembers, each of the parameter's shape.</summary>
        public IReadOnlyList<Value> State { get; }

        /// <summary>Read: packed rows of <see cref="UpdateRule.TableColumns"/> floats, one per step of the epoch.</summary>
        public Value Table { get; }

        /// <summary>The same parameter and state under another rule, or by another gradient.</summary>
        public UpdateOp With(UpdateRule rule, Value gradient) => new UpdateOp(rule, Parameter, gradient, State.ToArray(), Table);

        IEnumerable<UpdateRule> IUpdate.Rules => new[] { Rule };
        void IUpdate.Bind(IUpdateStages updates, Func<UpdateRule, bool> isBiasRule, Buffers at) =>
            updates.Update(isBiasRule(Rule), at[Parameter], at[Gradient], at[State], at[Table]);

        /// <inheritdoc/>
        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Update.Update(Rule, at[Parameter], at[Gradient], at[State], at[Table]);
    }
}

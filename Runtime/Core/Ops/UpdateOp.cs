using System;
using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>An optimizer's step: the parameter and its state change in place. The table holds one row per step of the epoch, packed.</summary>
    public sealed class UpdateOp : Op, IUpdate
    {
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

        public UpdateRule Rule { get; }
        public Value Parameter { get; }
        public Value Gradient { get; }
        public IReadOnlyList<Value> State { get; }
        public Value Table { get; }

        /// <summary>The same parameter and state under another rule, or by another gradient.</summary>
        public UpdateOp With(UpdateRule rule, Value gradient) => new UpdateOp(rule, Parameter, gradient, State.ToArray(), Table);

        IEnumerable<UpdateRule> IUpdate.Rules => new[] { Rule };
        void IUpdate.Bind(IUpdateStages updates, Func<UpdateRule, bool> isBiasRule, Buffers at) =>
            updates.Update(isBiasRule(Rule), at[Parameter], at[Gradient], at[State], at[Table]);

        public override ILaunch Bind(IBackend backend, Buffers at) =>
            backend.Update.Update(Rule, at[Parameter], at[Gradient], at[State], at[Table]);
    }
}

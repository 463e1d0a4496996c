using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Optimizer steps that follow each other, in one launch.</summary>
    sealed class UpdatesOp : Op
    {
        /// <param name="rule">Of weights.</param>
        /// <param name="biasRule">The same with other constants.</param>
        /// <param name="parts">Ops that are <see cref="IUpdate"/>, each by one of the two rules.</param>
        public UpdatesOp(UpdateRule rule, UpdateRule biasRule, IReadOnlyList<Op> parts) : base(
            parts.SelectMany(op => op.Reads).Distinct().ToArray(), parts.SelectMany(op => op.Writes).Distinct().ToArray())
        {
            Rule = rule;
            BiasRule = biasRule;
            Parts = parts;
        }

        public UpdateRule Rule { get; }
        public UpdateRule BiasRule { get; }
        public override IReadOnlyList<Op> Parts { get; }

        public override ILaunch Bind(IBackend backend, Buffers at)
        {
            IUpdateStages updates = backend.Joined.Updates(Rule, BiasRule);
            foreach (IUpdate part in Parts.Cast<IUpdate>()) part.Bind(updates, rule => !rule.Equals(Rule), at);
            return updates.Launch();
        }
    }
}

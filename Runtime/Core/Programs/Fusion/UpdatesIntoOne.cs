using System.Collections.Generic;
using System.Linq;

namespace Graft
{
    /// <summary>Optimizer steps that follow each other, in one launch, where they have at most two rules of one form. Comes after <see cref="UpdateIntoWeightGradient"/>.</summary>
    sealed class UpdatesIntoOne : IFusion
    {
        public void Rewrite(Graph g, IBackend backend)
        {
            if (backend.Joined == null) return;
            var run = new List<Op>();
            var rules = new List<UpdateRule>();
            foreach (Op op in g.Ops.ToArray())
            {
                if (op is IUpdate update)
                {
                    List<UpdateRule> with = rules.Union(update.Rules).ToList();
                    if (with.Count <= 2 && with.All(rule => rule.HasFormOf(with[0])))
                    {
                        rules = with;
                        run.Add(op);
                        continue;
                    }
                }
                Join(g, rules, run);
                run = new List<Op>();
                rules = new List<UpdateRule>();
                if (!(op is IUpdate first)) continue;
                run.Add(op);
                rules = first.Rules.Distinct().ToList();
            }
            Join(g, rules, run);
        }

        static void Join(Graph g, List<UpdateRule> rules, List<Op> run)
        {
            if (run.Count > 1) g.Replace(run[0], new UpdatesOp(rules[0], rules[rules.Count - 1], run.ToArray()), run.ToArray());
        }
    }
}

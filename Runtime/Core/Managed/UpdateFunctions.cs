using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>The one table of update rules: id, and its loops in both forms.</summary>
    static class UpdateFunctions
    {
        static readonly Dictionary<string, (Func<UpdateRule, IUpdateLoops> vector, Func<UpdateRule, IUpdateLoops> plain)> Table =
            new Dictionary<string, (Func<UpdateRule, IUpdateLoops>, Func<UpdateRule, IUpdateLoops>)>
            {
                ["gradient_descent"] = Loops(rule => new GradientDescentFunction()),
                ["momentum"] = Loops(rule => new MomentumFunction(rule)),
                ["nesterov"] = Loops(rule => new NesterovFunction(rule)),
                ["ada_grad"] = Loops(rule => new AdaGradFunction(rule)),
                ["rms_prop"] = Loops(rule => new RmsPropFunction(rule)),
                ["adam"] = Loops(rule => new AdamFunction(rule)),
                ["adam_w"] = Loops(rule => new AdamWFunction(rule)),
                ["ftrl"] = Loops(rule => new FtrlFunction(rule)),
            };

        public static IUpdateLoops Vector(UpdateRule rule) => Find(rule).vector(rule);
        public static IUpdateLoops Plain(UpdateRule rule) => Find(rule).plain(rule);

        static (Func<UpdateRule, IUpdateLoops> vector, Func<UpdateRule, IUpdateLoops> plain) Find(UpdateRule rule) =>
            Table.TryGetValue(rule.Id, out var loops) ? loops : throw new BackendException($"The managed backend has no update rule '{rule.Id}': add its function to UpdateFunctions.");

        static (Func<UpdateRule, IUpdateLoops>, Func<UpdateRule, IUpdateLoops>) Loops<T>(Func<UpdateRule, T> create) where T : struct, IUpdateFunction =>
            (rule => rule.IsBare ? (IUpdateLoops)new VectorUpdateLoops<T>(create(rule)) : new VectorUpdateLoops<PenalizedFunction<T>>(new PenalizedFunction<T>(create(rule), rule)),
            rule => rule.IsBare ? (IUpdateLoops)new PlainUpdateLoops<T>(create(rule)) : new PlainUpdateLoops<PenalizedFunction<T>>(new PenalizedFunction<T>(create(rule), rule)));
    }
}

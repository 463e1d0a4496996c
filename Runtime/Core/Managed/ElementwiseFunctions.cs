using System;
using System.Collections.Generic;

namespace Graft
{
    /// <summary>The one table of activations: id, and its closed loops in both forms.</summary>
    static class ElementwiseFunctions
    {
        static readonly Dictionary<string, (Func<Elementwise, IElementwiseLoops> vector, Func<Elementwise, IElementwiseLoops> plain)> Table =
            new Dictionary<string, (Func<Elementwise, IElementwiseLoops>, Func<Elementwise, IElementwiseLoops>)>
            {
                ["identity"] = Loops(f => new IdentityFunction()),
                ["leaky_relu"] = Loops(f => new LeakyReluFunction(f.A)),
                ["elu"] = Loops(f => new EluFunction(f.A)),
                ["selu"] = Loops(f => new SeluFunction(f.A, f.B)),
                ["tanh"] = Loops(f => new TanhFunction()),
                ["logistic"] = Loops(f => new LogisticFunction()),
            };

        public static IElementwiseLoops Vector(Elementwise f) => Find(f).vector(f);
        public static IElementwiseLoops Plain(Elementwise f) => Find(f).plain(f);

        static (Func<Elementwise, IElementwiseLoops> vector, Func<Elementwise, IElementwiseLoops> plain) Find(Elementwise f) =>
            Table.TryGetValue(f.Id, out var loops) ? loops : throw new BackendException($"The managed backend has no activation '{f.Id}': add its function to ElementwiseFunctions.");

        static (Func<Elementwise, IElementwiseLoops>, Func<Elementwise, IElementwiseLoops>) Loops<T>(Func<Elementwise, T> create) where T : struct, IElementwiseFunction =>
            (f => new VectorElementwiseLoops<T>(create(f)), f => new PlainElementwiseLoops<T>(create(f)));
    }
}

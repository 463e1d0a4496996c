using System;

namespace Graft
{
    /// <summary>Replaces the lists of layers that a layer consists of.</summary>
    sealed class WithinLayer : IFields
    {
        readonly Func<ILayer[], ILayer[]> replace;

        public WithinLayer(Func<ILayer[], ILayer[]> replace) => this.replace = replace;

        public void Field(string name, ref int value) { }
        public void Field(string name, ref float value) { }
        public void Field(string name, ref IInitializer value) { }
        public void Field(string name, ref Parameter parameter, IInitializer initializer) { }

        public void Field(string name, ref ILayer[] layers)
        {
            if (layers != null && layers.Length > 0) layers = replace(layers);
        }
    }
}

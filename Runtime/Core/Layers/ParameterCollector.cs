using System.Collections.Generic;

namespace Graft
{
    /// <summary>Lists the parameters and the layers that a description names, and those within these layers, in their order.</summary>
    sealed class ParameterCollector : IFields
    {
        public List<(Parameter parameter, IInitializer initializer)> Found { get; } = new List<(Parameter, IInitializer)>();
        public List<ILayer> Layers { get; } = new List<ILayer>();

        public void Field(string name, ref int value) { }
        public void Field(string name, ref float value) { }
        public void Field(string name, ref IInitializer value) { }
        public void Field(string name, ref Parameter parameter, IInitializer initializer) => Found.Add((parameter, initializer));

        public void Field(string name, ref ILayer[] layers)
        {
            if (layers == null) return;
            foreach (ILayer layer in layers)
            {
                Layers.Add(layer);
                layer.Describe(this);
            }
        }
    }
}

using System.Collections.Generic;

namespace Graft
{
    /// <summary>Lists the parameters that a description names.</summary>
    sealed class ParameterCollector : IFields
    {
        public List<(Parameter parameter, IInitializer initializer)> Found { get; } = new List<(Parameter, IInitializer)>();

        public void Field(string name, ref int value) { }
        public void Field(string name, ref float value) { }
        public void Field(string name, ref IInitializer value) { }
        public void Field(string name, ref Parameter parameter, IInitializer initializer) => Found.Add((parameter, initializer));
    }
}

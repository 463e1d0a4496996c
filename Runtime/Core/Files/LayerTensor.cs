namespace Graft
{
    /// <summary>One of a layer's parameters, by its name there, and how a file holds it.</summary>
    public readonly struct LayerTensor
    {
        internal LayerTensor(string name, Parameter parameter, StoredTensor? stored)
        {
            Name = name;
            Parameter = parameter;
            Stored = stored;
        }

        /// <summary>Such as "weights".</summary>
        public string Name { get; }
        public Parameter Parameter { get; }

        /// <summary>Null where there is no file.</summary>
        public StoredTensor? Stored { get; }
    }
}

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

        /// <summary>What it is to its layer, such as "weights" or "biases".</summary>
        public string Name { get; }

        /// <summary>The parameter itself, no copy.</summary>
        public Parameter Parameter { get; }

        /// <summary>How the file holds it; null where there is no file.</summary>
        public StoredTensor? Stored { get; }
    }
}

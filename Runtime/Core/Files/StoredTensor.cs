namespace Graft
{
    /// <summary>How a file holds a tensor.</summary>
    public readonly struct StoredTensor
    {
        internal StoredTensor(Shape shape, WeightStorage storage, bool isSparse, int zeros, int bytes)
        {
            Shape = shape;
            Storage = storage;
            IsSparse = isSparse;
            Zeros = zeros;
            Bytes = bytes;
        }

        /// <summary>Of the tensor, zeros included.</summary>
        public Shape Shape { get; }

        /// <summary>How its numbers are stored.</summary>
        public WeightStorage Storage { get; }

        /// <summary>Whether its zeros are left out.</summary>
        public bool IsSparse { get; }

        /// <summary>How many of its elements are zero.</summary>
        public int Zeros { get; }

        /// <summary>Bytes that it takes in the payload, before the payload is deflated.</summary>
        public int Bytes { get; }

        /// <summary>"int8", or "sparse int8" where zeros are left out.</summary>
        public override string ToString() => IsSparse ? $"sparse {Storage}" : Storage.ToString();
    }
}

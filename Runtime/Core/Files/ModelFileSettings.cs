namespace Graft
{
    /// <summary>How a model is saved. The defaults keep every bit of it.</summary>
    public sealed class ModelFileSettings
    {
        /// <summary>How matrices of weights are stored; biases and other vectors follow as <see cref="WeightStorage"/> says.</summary>
        public WeightStorage Weights { get; set; } = WeightStorage.Float32;

        /// <summary>Whether the file is deflated where that saves a tenth of it or more.</summary>
        public bool Compress { get; set; } = true;

        /// <summary>What the file is signed with; null for no signature. A signed file also loads where no key is asked for.</summary>
        public SignatureKey Key { get; set; }
    }
}

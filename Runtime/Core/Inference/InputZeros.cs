namespace Graft
{
    /// <summary>What is known beforehand of zeros among a layer's inputs.</summary>
    readonly struct InputZeros
    {
        InputZeros(bool mayBe, double activeShare)
        {
            MayBe = mayBe;
            ActiveShare = activeShare;
        }

        /// <summary>Zeros are an accident, as after ELU or leaky ReLU.</summary>
        public static InputZeros None => new InputZeros(false, 1);

        /// <summary>The example itself: of a digit's 784 pixels about 150 are not zero.</summary>
        public static InputZeros OfExample => new InputZeros(true, 0.2);

        /// <summary>Behind a ReLU.</summary>
        public static InputZeros OfRelu => new InputZeros(true, 0.5);

        public bool MayBe { get; }

        /// <summary>The share of inputs to be expected that are not zero.</summary>
        public double ActiveShare { get; }
    }
}

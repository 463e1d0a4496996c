namespace Graft
{
    /// <summary>A layer that an affine one beside it can become part of; its parameters change.</summary>
    interface ITakesAffine
    {
        /// <summary>The one that follows this layer.</summary>
        void TakeAfter(Affine affine);

        /// <summary>The one that this layer follows.</summary>
        void TakeBefore(Affine affine);
    }
}

namespace Graft
{
    /// <summary>A layer that, where it does not learn, scales and shifts each feature; it can become part of a layer beside it.</summary>
    interface IAffineLayer
    {
        Affine Affine { get; }
    }
}

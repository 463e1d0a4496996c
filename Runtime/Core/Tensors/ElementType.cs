namespace Graft
{
    /// <summary>What the elements of a device array are.</summary>
    public enum ElementType
    {
        /// <summary>IEEE 754 single precision: everything that is computed with.</summary>
        Float32,

        /// <summary>Labels and indices.</summary>
        Int32,

        /// <summary>Pixels, as data sets store them.</summary>
        Byte,
    }
}

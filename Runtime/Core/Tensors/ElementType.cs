namespace Graft
{
    /// <summary>What the elements of a device array are.</summary>
    public enum ElementType
    {
        /// <summary>4 bytes, IEEE 754 single precision: everything that is computed with.</summary>
        Float32,

        /// <summary>4 bytes, signed: labels and indices.</summary>
        Int32,

        /// <summary>1 byte, 0 to 255: pixels, as data sets store them.</summary>
        Byte,
    }
}

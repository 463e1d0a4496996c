namespace Graft
{
    /// <summary>
    /// What a layer, loss or initializer consists of, by name, in a fixed order. A writer reads the references, a reader assigns them, a
    /// collector looks at some: one description serves them all. Names go into files: the reader takes a file only with the same names in
    /// the same order.
    /// </summary>
    public interface IFields
    {
        /// <summary>A whole number, such as a count of units.</summary>
        void Field(string name, ref int value);

        /// <summary>A number, such as a rate.</summary>
        void Field(string name, ref float value);

        /// <summary>How parameters are drawn.</summary>
        void Field(string name, ref IInitializer value);

        /// <summary>Something learned, or kept beside it.</summary>
        /// <param name="name">Its field in a file.</param>
        /// <param name="parameter">Null in a layer that has not met its input yet.</param>
        /// <param name="initializer">How it is drawn anew; a file has the values alone.</param>
        void Field(string name, ref Parameter parameter, IInitializer initializer);

        /// <summary>Layers within the layer, in their order.</summary>
        /// <param name="name">Their field in a file.</param>
        /// <param name="layers">Null where the layer has yet to meet its input to know them.</param>
        void Field(string name, ref ILayer[] layers);
    }
}

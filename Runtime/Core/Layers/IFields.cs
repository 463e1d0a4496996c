namespace Graft
{
    /// <summary>
    /// What a layer, loss or optimizer consists of, by name, in a fixed order. A writer reads the references, a reader assigns them, a
    /// collector looks at some: one description serves them all. Names go into files: the reader takes a file only with the same names in
    /// the same order.
    /// </summary>
    public interface IFields
    {
        /// <summary>A whole number, such as a count of units.</summary>
        void Field(string name, ref int value);

        /// <summary>A number, such as a rate.</summary>
        void Field(string name, ref float value);

        /// <summary>How a parameter is drawn: before the parameter itself.</summary>
        void Field(string name, ref IInitializer value);

        /// <summary>A parameter and how it is drawn; null in a layer that has not met its input yet.</summary>
        void Field(string name, ref Parameter parameter, IInitializer initializer);

        /// <summary>Layers within the layer, in their order; null where it has yet to meet its input to know them.</summary>
        void Field(string name, ref ILayer[] layers);
    }
}

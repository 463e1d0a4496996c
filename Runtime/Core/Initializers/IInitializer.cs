using System;

namespace Graft
{
    /// <summary>
    /// Draws the initial value of a parameter. For a file to name it, an implementation has a constructor without arguments and a line in
    /// <see cref="InitializerTypes"/>; with settings, it is an <see cref="IDescribedInitializer"/>.
    /// </summary>
    public interface IInitializer
    {
        /// <summary>Draws every element. The same stream gives the same values, up to rounding, on every platform.</summary>
        /// <param name="value">Fan-in x fan-out elements, row-major; all are overwritten.</param>
        /// <param name="fanIn">Inputs of a unit; for a dense layer the rows of its weights; 1 for a vector.</param>
        /// <param name="fanOut">Units an input feeds; for a dense layer the columns; a vector's length.</param>
        /// <param name="random">The parameter's own stream.</param>
        void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random);
    }
}

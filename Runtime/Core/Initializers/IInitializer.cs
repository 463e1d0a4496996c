using System;

namespace Graft
{
    /// <summary>Draws the initial value of a parameter.</summary>
    public interface IInitializer
    {
        /// <param name="value">Filled, row-major.</param>
        /// <param name="fanIn">Inputs of a unit; for a dense layer the rows of its weights.</param>
        /// <param name="fanOut">Units an input feeds; for a dense layer the columns.</param>
        /// <param name="random">The parameter's own stream.</param>
        void Fill(Span<float> value, int fanIn, int fanOut, RandomStream random);
    }
}

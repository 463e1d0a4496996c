namespace Graft
{
    /// <summary>A deviation as a struct, so that each loop over it is compiled for it.</summary>
    interface IDeviationFunction
    {
        float Loss(float prediction, float target);

        /// <summary>By the prediction.</summary>
        float Derivative(float prediction, float target);
    }
}

namespace Graft
{
    /// <summary>A deviation as a struct, so that each loop over it is compiled for it.</summary>
    interface IDeviationFunction
    {
        float Loss(float error);
        float Derivative(float error);
    }
}

namespace Graft.OpenCL
{
    /// <summary>The products of a fully connected layer, for each of which tiles are chosen.</summary>
    enum DensePass
    {
        Forward,
        InputGradient,
        Weights,
    }
}

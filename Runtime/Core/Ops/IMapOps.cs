namespace Graft
{
    /// <summary>Element by element, over arrays of one shape, batch x features; and columns from one array to another.</summary>
    public interface IMapOps
    {
        /// <summary>y = f(x).</summary>
        ILaunch Forward(Elementwise f, View x, View y);

        /// <summary>dx = dy * f', with f' taken at f's output y.</summary>
        ILaunch Gradient(Elementwise f, View y, View dy, View dx);

        /// <summary>sum = a + b.</summary>
        ILaunch Add(View a, View b, View sum);

        /// <summary>y[:, to .. to + count) = x[:, from .. from + count), zero elsewhere. x and y have as many rows.</summary>
        ILaunch Columns(View x, int from, int count, View y, int to);

        /// <summary>y = x where x > 0, slope of the feature * x elsewhere. Slopes: features.</summary>
        ILaunch ParametricRelu(View x, View slopes, View y);

        /// <summary>dx = dy where x > 0, slope of the feature * dy elsewhere.</summary>
        ILaunch ParametricReluInputGradient(View x, View slopes, View dy, View dx);

        /// <summary>dslopes = sum over the rows of x dy where x is not above zero.</summary>
        ILaunch ParametricReluSlopeGradient(View x, View dy, View dslopes);
    }
}

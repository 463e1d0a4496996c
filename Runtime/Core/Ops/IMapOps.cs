namespace Graft
{
    /// <summary>
    /// Element by element, over arrays of one shape, batch x features; and columns from one array to another. An activation that a backend does not know is
    /// refused with a <see cref="BackendException"/>: as it is bound, or where kernels are built, then.
    /// </summary>
    public interface IMapOps
    {
        /// <summary>y = f(x).</summary>
        /// <param name="f">The activation.</param>
        /// <param name="x">Batch x features.</param>
        /// <param name="y">Written: batch x features.</param>
        ILaunch Forward(Elementwise f, View x, View y);

        /// <summary>dx = dy * f', with f' taken at f's output y.</summary>
        /// <param name="f">The activation.</param>
        /// <param name="y">What it gave: batch x features.</param>
        /// <param name="dy">Gradient of y: batch x features.</param>
        /// <param name="dx">Written: batch x features.</param>
        ILaunch Gradient(Elementwise f, View y, View dy, View dx);

        /// <summary>sum = a + b.</summary>
        /// <param name="a">Batch x features.</param>
        /// <param name="b">Batch x features.</param>
        /// <param name="sum">Written: batch x features.</param>
        ILaunch Add(View a, View b, View sum);

        /// <summary>y[:, to .. to + count) = x[:, from .. from + count), zero elsewhere, y's padding included.</summary>
        /// <param name="x">Batch x any number of columns, at least from + count.</param>
        /// <param name="from">First column that is taken.</param>
        /// <param name="count">How many are.</param>
        /// <param name="y">Written: batch x any number of columns, at least to + count.</param>
        /// <param name="to">Where the first one goes.</param>
        ILaunch Columns(View x, int from, int count, View y, int to);

        /// <summary>y = x where x > 0, slope of the feature * x elsewhere (He, Zhang, Ren, Sun 2015).</summary>
        /// <param name="x">Batch x features.</param>
        /// <param name="slopes">Features.</param>
        /// <param name="y">Written: batch x features.</param>
        ILaunch ParametricRelu(View x, View slopes, View y);

        /// <summary>dx = dy where x > 0, slope of the feature * dy elsewhere.</summary>
        /// <param name="x">What went in: batch x features.</param>
        /// <param name="slopes">Features.</param>
        /// <param name="dy">Gradient of the output: batch x features.</param>
        /// <param name="dx">Written: batch x features.</param>
        ILaunch ParametricReluInputGradient(View x, View slopes, View dy, View dx);

        /// <summary>dslopes = sum over the rows of x dy where x is not above zero.</summary>
        /// <param name="x">What went in: batch x features.</param>
        /// <param name="dy">Gradient of the output: batch x features.</param>
        /// <param name="dslopes">Written: features.</param>
        ILaunch ParametricReluSlopeGradient(View x, View dy, View dslopes);
    }
}

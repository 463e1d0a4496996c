namespace Graft
{
    /// <summary>Element by element, over arrays of one shape; and columns from one array to another.</summary>
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
    }
}

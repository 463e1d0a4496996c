namespace Graft
{
    /// <summary>Element by element, over arrays of one shape.</summary>
    public interface IMapOps
    {
        /// <summary>y = f(x).</summary>
        ILaunch Forward(Elementwise f, View x, View y);

        /// <summary>dx = dy * f', with f' taken at f's output y.</summary>
        ILaunch Gradient(Elementwise f, View y, View dy, View dx);

        /// <summary>sum = a + b.</summary>
        ILaunch Add(View a, View b, View sum);
    }
}

namespace Graft.Benchmarks.Limits;

/// <summary>Code that reaches for one limit of a device and does nothing else. What a member says that it did is done when it returns.</summary>
interface IProbe : IDisposable
{
    /// <summary>What it is written in.</summary>
    string Form { get; }

    /// <summary>Chains of x = a x + b in registers on all cores, so many rounds of each. Gives the floating-point operations.</summary>
    double Multiply(int rounds);

    /// <summary>a = b + s c, over and over, in three arrays that lie in equal parts with all cores. Gives the bytes that were read and written.</summary>
    /// <param name="bytes">Of the three arrays together.</param>
    /// <param name="passes">How often.</param>
    double Move(long bytes, int passes);

    /// <summary>Launches that do nothing; gives their count.</summary>
    double Launch(int count);
}

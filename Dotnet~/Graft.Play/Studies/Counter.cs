using System.Diagnostics;

namespace Graft.Play.Studies;

/// <summary>Work that never ends, and touches no memory.</summary>
sealed class Counter : IAdvances
{
    const int Stretch = 10_000;

    double sum;

    public bool Advance(TimeSpan budget)
    {
        double a = sum, b = 1, c = 2, d = 3;
        for (long began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < budget;)
        {
            for (int i = 0; i < Stretch; i++)
            {
                a = a * 0.999 + 1;
                b = b * 0.999 + 1;
                c = c * 0.999 + 1;
                d = d * 0.999 + 1;
            }
        }
        sum = a + b + c + d;
        return true;
    }
}

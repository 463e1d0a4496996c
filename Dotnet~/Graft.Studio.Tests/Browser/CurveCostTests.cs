using System.Diagnostics;
using NUnit.Framework;

namespace Graft.Studio.Tests;

/// <summary>What a live curve costs the studio. A measurement, for a machine that does nothing else: GRAFT_MEASURE=1 ./graft test --filter CurveCost</summary>
public sealed class CurveCostTests : BrowserTestBase
{
    [SetUp]
    public void NeedAQuietMachine()
    {
        if (Environment.GetEnvironmentVariable("GRAFT_MEASURE") != "1") Assert.Ignore("Skipped: it measures a share of a core, on a machine that does nothing else; GRAFT_MEASURE=1 asks for it");
    }

    [Test]
    public void FifteenTimesASecondForLessThanATwentiethOfACore()
    {
        Open("Curve");
        Thread.Sleep(5000); // compiled well
        int before = Do(() => CurveWindow.Current.Drawn);
        TimeSpan time = TimeSpan.FromSeconds(10);
        double share = Share(time);
        double often = (Do(() => CurveWindow.Current.Drawn) - before) / time.TotalSeconds;
        Do(() => CurveWindow.Current.Close());
        double idle = Share(TimeSpan.FromSeconds(5));
        TestContext.Out.WriteLine($"{often:F1} times a second for {share:P1} of a core; {idle:P1} without a window");
        Assert.That(often, Is.InRange(13, 16));
        Assert.That(share, Is.LessThan(0.05));
    }

    // Of this process: the editor, the server, and this test, which sleeps.
    static double Share(TimeSpan time)
    {
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        Thread.Sleep(time);
        return (Process.GetCurrentProcess().TotalProcessorTime - before) / time;
    }
}

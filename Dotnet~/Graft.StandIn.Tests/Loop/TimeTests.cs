using NUnit.Framework;
using UnityEngine;

namespace Graft.StandIn.Tests;

/// <summary>https://docs.unity3d.com/2022.3/Documentation/Manual/TimeFrameManagement.html, ScriptReference/Time.html</summary>
public sealed class TimeTests : Play
{
    [Test]
    public void TheClockMovesByFramesOnly()
    {
        Thread.Sleep(20);
        Assert.That((Time.time, Time.realtimeSinceStartup), Is.EqualTo((0f, 0f)));
        Player.Frame();
        Assert.That(Time.deltaTime, Is.EqualTo(1 / 60f));
        Player.Frame(0.25f);
        Assert.That(Time.deltaTime, Is.EqualTo(0.25f));
        Assert.That(Time.time, Is.EqualTo(0.25f + 1 / 60f).Within(1e-6));
        Assert.That(Time.timeAsDouble, Is.EqualTo(0.25 + 1 / 60.0).Within(1e-6));
        Assert.That(Time.frameCount, Is.EqualTo(2));
    }

    [Test]
    public void TimeIsScaledAndTheOtherIsNot()
    {
        Time.timeScale = 0.5f;
        Player.Frame(0.1f);
        Assert.That((Time.deltaTime, Time.unscaledDeltaTime), Is.EqualTo((0.05f, 0.1f)));
        Assert.That(Time.time, Is.EqualTo(0.05f).Within(1e-6));
        Assert.That(Time.unscaledTime, Is.EqualTo(0.1f).Within(1e-6));
        Assert.That(Time.unscaledTimeAsDouble, Is.EqualTo(0.1).Within(1e-6));
        Assert.That(Time.realtimeSinceStartupAsDouble, Is.EqualTo(0.1).Within(1e-6));
    }

    [Test]
    public void ALongFrameCountsAsItsMost()
    {
        Player.Frame(2);
        Assert.That(Time.deltaTime, Is.EqualTo(Time.maximumDeltaTime));
        Assert.That(Time.unscaledDeltaTime, Is.EqualTo(2));
        Time.maximumDeltaTime = 0.1f;
        Player.Frame(2);
        Assert.That(Time.deltaTime, Is.EqualTo(0.1f));
    }

    [Test]
    public void WithinAFixedStepTimeIsTheSteps()
    {
        var seen = new List<(float time, float delta, bool isFixed)>();
        Speaker a = Speak("a");
        a.Does["FixedUpdate"] = a.Does["Update"] = () => seen.Add((Time.time, Time.deltaTime, Time.inFixedTimeStep));
        Time.fixedDeltaTime = 0.25f;
        Time.maximumDeltaTime = 1;
        Player.Frame(0.625f);
        Assert.That(seen, Is.EqualTo(new[] { (0.25f, 0.25f, true), (0.5f, 0.25f, true), (0.625f, 0.625f, false) }));
        Assert.That(Time.fixedTime, Is.EqualTo(0.5f));
    }

    [Test]
    public void AFixedStepHasSomeLength()
    {
        Time.fixedDeltaTime = 0;
        Player.Frame(); // which would never end
        Assert.That(Time.fixedDeltaTime, Is.EqualTo(0.0001f));
    }

    [Test]
    public void NoFixedStepPassesWhileTimeStandsStill()
    {
        Speak("a");
        Time.timeScale = 0;
        Frames(10);
        Assert.That(Diary, Has.No.Member("a FixedUpdate").And.Member("a Update"));
    }
}

using System;
using Graft.StandIn;

namespace UnityEngine;

/// <summary>The game's time. It moves by frames; see the stand-in's README.</summary>
public static class Time
{
    public static float time => (float)timeAsDouble;
    public static double timeAsDouble => Clock.IsInFixedStep ? Clock.Fixed : Clock.Time;
    public static float deltaTime => Clock.IsInFixedStep ? Clock.FixedStep : (float)Clock.LastStep;
    public static float unscaledTime => (float)Clock.Unscaled;
    public static double unscaledTimeAsDouble => Clock.Unscaled;
    public static float unscaledDeltaTime => (float)Clock.LastUnscaledStep;
    public static float realtimeSinceStartup => (float)Clock.Unscaled;
    public static double realtimeSinceStartupAsDouble => Clock.Unscaled;
    public static float fixedTime => (float)Clock.Fixed;
    public static int frameCount => Clock.Frames;
    public static bool inFixedTimeStep => Clock.IsInFixedStep;

    public static float timeScale
    {
        get => Clock.Scale;
        set => Clock.Scale = value;
    }

    public static float fixedDeltaTime
    {
        get => Clock.FixedStep;
        set => Clock.FixedStep = Math.Max(value, Clock.LeastFixedStep);
    }

    public static float maximumDeltaTime
    {
        get => Clock.MostStep;
        set => Clock.MostStep = value;
    }

    static readonly Clock Stopped = new();

    static Clock Clock
    {
        get
        {
            MainThread.Check();
            return Session.Current?.Clock ?? Stopped;
        }
    }
}

using System;

namespace Graft.StandIn;

/// <summary>The game's time, which moves by frames and not by itself: a run is the same on every machine, and takes no longer than its work.</summary>
sealed class Clock
{
    /// <summary>In seconds: with less, a frame of fixed steps might never end.</summary>
    public const float LeastFixedStep = 0.0001f;

    public double Time, Unscaled, Fixed, LastStep, LastUnscaledStep;
    public float Scale = 1, FixedStep = 0.02f, MostStep = 1 / 3f;
    public int Frames;
    public bool IsInFixedStep;

    /// <summary>Begins a frame.</summary>
    public void Advance(double seconds)
    {
        Frames++;
        LastUnscaledStep = seconds;
        Unscaled += seconds;
        LastStep = Math.Min(seconds, MostStep) * Scale;
        Time += LastStep;
    }
}

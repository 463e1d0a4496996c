using Graft.Components;
using Graft.Samples;
using Graft.StandIn;
using UnityEngine;

namespace Graft.Play.Stage;

/// <summary>The DigitPad sample on the stand-in: play mode entered, the sample's one object built, a player's folder that ends with it.</summary>
sealed class DigitPadStage : IDisposable
{
    const string ModelName = "digits-0-4";

    readonly string folder = Directory.CreateTempSubdirectory("graft-play").FullName;

    /// <param name="model">The model file that the game ships.</param>
    public DigitPadStage(byte[] model)
    {
        LogConsole.Writer = Console.Error;
        Player.Enter(new PlayerOptions { PersistentDataPath = folder });
        Sample = DigitPad.Build(Player.Import(model, ModelName));
        Player.Frame();
    }

    public DigitPad Sample { get; }
    public OnDeviceTrainer Trainer => Sample.Trainer;

    /// <summary>A hand writes a digit, a few points in each frame, as a player would.</summary>
    public void Write(int digit, ref RandomStream hand)
    {
        const int PointsPerFrame = 2;
        int points = 0;
        foreach (double[] stroke in SyntheticDigits.Strokes(digit, ref hand))
        {
            Sample.Pad.Begin(At(stroke, 0));
            for (int i = 2; i < stroke.Length; i += 2)
            {
                Sample.Pad.Move(At(stroke, i));
                if (++points % PointsPerFrame == 0) Player.Frame();
            }
            Sample.Pad.End();
            Player.Frame();
        }
    }

    /// <summary>Lets the game run until it is so.</summary>
    /// <exception cref="InvalidOperationException">It is not within the frames.</exception>
    public int FramesUntil(Func<bool> isSo, string what, int most = 20_000)
    {
        for (int frame = 0; frame <= most; frame++)
        {
            if (isSo()) return frame;
            Player.Frame();
            // Work beside the game needs time, however little the frames of a machine that shows nothing take.
            if (Trainer.Place != TrainingPlace.InFrames || Sample.Classifier.IsBusy) Thread.Sleep(1);
        }
        throw new InvalidOperationException($"{what}: not within {most} frames{(Trainer.Trouble == null ? "" : " (" + Trainer.Trouble + ")")}.");
    }

    public void Dispose()
    {
        Player.Quit();
        Directory.Delete(folder, true);
    }

    // In the middle of the pad; a pad's y grows upwards.
    static Vector2 At(double[] stroke, int i) => new(0.2f + 0.6f * (float)stroke[i], 0.8f - 0.6f * (float)stroke[i + 1]);
}

using Graft.Components;
using Graft.Play.Stage;
using Graft.StandIn;

namespace Graft.Play.Studies;

/// <summary>
/// Ten examples of one digit that the shipped model does not know, again and again with others: how often the digit is recognised afterwards, what the
/// old ones lose, and how long it takes at a budget of each frame.
/// </summary>
/// <param name="stage">The game.</param>
/// <param name="training">Where the examples come from.</param>
/// <param name="test">What is asked afterwards; no example is among it.</param>
sealed class LessonStudy(DigitPadStage stage, Dataset training, Dataset test)
{
    const int Examples = 10, FramesPerSecond = 60;

    readonly List<double> before = [], after = [], oldBefore = [], oldAfter = [], seconds = [];

    public double AccuracyBefore => before.Average();
    public double AccuracyAfter => after.Average();
    public double OldAccuracyBefore => oldBefore.Average();
    public double OldAccuracyAfter => oldAfter.Average();

    /// <summary>Mean seconds from the last example to the answer, at 60 frames a second.</summary>
    public double Seconds => seconds.Average();
    public double MostSeconds => seconds.Max();
    public int Lessons => seconds.Count;

    public void Run(IReadOnlyList<int> digits, IReadOnlyList<ulong> seeds, float budget)
    {
        OnDeviceTrainer trainer = stage.Trainer;
        trainer.Place = TrainingPlace.InFrames;
        trainer.FrameBudget = budget;
        trainer.LearnsByItself = false;
        int learned = 0;
        void Count() => learned++;
        trainer.Learned.AddListener(Count);
        foreach (int digit in digits)
        {
            Dataset pool = training.OfClasses([digit.ToString()]);
            foreach (ulong seed in seeds)
            {
                trainer.ForgetEverything();
                (double ofNew, double ofOld) = Accuracy(digit);
                before.Add(ofNew);
                oldBefore.Add(ofOld);
                Dataset shown = pool.RandomPerClass(Examples, seed);
                for (int i = 0; i < shown.Count; i++) trainer.AddExample(digit.ToString(), shown.Bytes.AsSpan(i * DigitCentring.PixelCount, DigitCentring.PixelCount));
                int was = learned;
                trainer.Learn();
                seconds.Add(stage.FramesUntil(() => learned > was, "ten examples are learned") / (double)FramesPerSecond);
                (ofNew, ofOld) = Accuracy(digit);
                after.Add(ofNew);
                oldAfter.Add(ofOld);
            }
        }
        trainer.Learned.RemoveListener(Count);
        trainer.ForgetEverything();
        trainer.LearnsByItself = true;
        Player.Frame();
    }

    // Of the new digit, and of the shipped ones; an answer counts whether or not the model is sure.
    (double ofNew, double ofOld) Accuracy(int digit)
    {
        string[] old = [.. ModelFile.Read(stage.Sample.Classifier.Asset.Bytes).Classes];
        string name = digit.ToString();
        int news = 0, newRight = 0, olds = 0, oldRight = 0;
        for (int i = 0; i < test.Count; i++)
        {
            string truth = test.Classes[test.Labels[i]];
            bool isNew = truth == name;
            if (!isNew && !old.Contains(truth)) continue;
            bool right = stage.Sample.Classifier.Answer(test.Bytes.AsSpan(i * DigitCentring.PixelCount, DigitCentring.PixelCount)).Label == truth;
            if (isNew) news++;
            else olds++;
            if (right && isNew) newRight++;
            else if (right) oldRight++;
        }
        return ((double)newRight / news, (double)oldRight / olds);
    }
}

using Graft.Components;
using Graft.Play.Stage;

namespace Graft.Play.Studies;

/// <summary>
/// A player who draws digits, reads what the game makes of them, and corrects it: of each digit that was called wrong, he shows ten examples. Then he draws
/// other ones again.
/// </summary>
sealed class PlayedGame(DigitPadStage stage, ulong seed)
{
    const int DrawingsPerDigit = 6, ExamplesPerDigit = 10;

    /// <summary>Drawings per round.</summary>
    public int Drawings => DrawingsPerDigit * SyntheticDigits.ClassCount;

    /// <summary>Part of the drawings of the first and of the second round that were called right.</summary>
    public double Before { get; private set; }
    public double After { get; private set; }

    /// <summary>The first drawing of each digit in either round.</summary>
    public IReadOnlyList<PadPicture> PicturesBefore { get; private set; } = [];
    public IReadOnlyList<PadPicture> PicturesAfter { get; private set; } = [];

    /// <summary>The digits that he corrected.</summary>
    public IReadOnlyList<int> Corrected { get; private set; } = [];

    /// <summary>How often the model learned.</summary>
    public int Lessons { get; private set; }

    public void Run()
    {
        stage.Trainer.Place = TrainingPlace.InFrames;
        stage.Trainer.Learned.AddListener(() => Lessons++);
        int[] first = Round(0, out IReadOnlyList<PadPicture> pictures);
        PicturesBefore = pictures;
        Before = Share(first);
        Corrected = [.. Enumerable.Range(0, first.Length).Where(digit => first[digit] < DrawingsPerDigit / 2 + 1)];
        foreach (int digit in Corrected)
        {
            for (int example = 0; example < ExamplesPerDigit; example++)
            {
                var hand = new RandomStream(seed, (ulong)(10_000 + 100 * digit + example));
                stage.Write(digit, ref hand);
                stage.Sample.Teach(digit.ToString());
            }
        }
        stage.FramesUntil(() => !stage.Trainer.NeedsLearning && !stage.Trainer.IsLearning, "what was taught is learned");
        After = Share(Round(1, out pictures));
        PicturesAfter = pictures;
    }

    static double Share(int[] right) => right.Sum() / (double)(DrawingsPerDigit * right.Length);

    // How many of each digit's drawings are called by its name.
    int[] Round(int round, out IReadOnlyList<PadPicture> pictures)
    {
        var shown = new List<PadPicture>();
        var right = new int[SyntheticDigits.ClassCount];
        string? heard = null;
        void Hear(string label, float confidence) => heard = label;
        void Unknown(float confidence) => heard = "";
        stage.Sample.Classifier.Recognised.AddListener(Hear);
        stage.Sample.Classifier.Unknown.AddListener(Unknown);
        for (int drawing = 0; drawing < Drawings; drawing++)
        {
            int digit = drawing % SyntheticDigits.ClassCount;
            var hand = new RandomStream(seed, (ulong)(1000 * round + drawing));
            heard = null;
            stage.Write(digit, ref hand);
            stage.FramesUntil(() => heard != null, "the drawing is looked at");
            if (heard == digit.ToString()) right[digit]++;
            if (shown.Count < right.Length) shown.Add(new PadPicture(stage.Sample.Pad.Texture.GetPixels32(), stage.Sample.Pad.Texture.width, digit, heard!));
            stage.Sample.Pad.Clear();
        }
        stage.Sample.Classifier.Recognised.RemoveListener(Hear);
        stage.Sample.Classifier.Unknown.RemoveListener(Unknown);
        pictures = shown;
        return right;
    }
}

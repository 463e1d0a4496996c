using System.Globalization;

namespace Graft.Cli.Book.Exercises;

/// <summary>
/// One network for all ten digits from one graft: 5–9 are learned from 100 images each, while of 0–4 only the memory is at hand that the
/// pretrained model's file carries, as on a player's device.
/// </summary>
sealed class TenDigits : IExercise
{
    static readonly Recipe Training = new() { Rate = 0.002f, Cosine = true, Batch = 50, Epochs = 100, Patience = 0, RateBelow = 0.7f, RestoreBest = false, Augmentation = Augmentation.Digits };

    public string Id => "ten-digits";
    public object Choices => Training;
    public string Asked => "The pretrained network of 0–4 learns 5–9 from 100 images each and keeps what it knows: of 0–4 only a memory of at most 16 kB is at hand. All ten digits are tested.";

    public Model Run(BookContext book)
    {
        Model pretrained = book.Of(Pretraining.Name);
        GraftData data = GraftData.Of(pretrained, book.Data.Few.Training, book.Data.Few.Validation, book.Seed);
        Network network = TransferLearning.Extend(pretrained, book.Data.Few.Training.Classes, book.Seed);
        book.Figure("remembered images", pretrained.Memory.Count);
        book.Figure("memory bytes", pretrained.Memory.Bytes);
        return book.Train("ten digits", network, (data.Training, data.Validation), Training).Model;
    }

    public string Says(BookRow row) => string.Create(CultureInfo.InvariantCulture,
        $"The memory has {row.Figure("remembered images"):F0} images of 0–4 in {row.Figure("memory bytes"):N0} bytes; one in eight of them only helps to validate. The old outputs stay, five new ones are drawn, every digit comes equally often, and lower layers learn more slowly than upper ones. Nothing else of 0–4 is seen, neither images nor their outputs.");
}

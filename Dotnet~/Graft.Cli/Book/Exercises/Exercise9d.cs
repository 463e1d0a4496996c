namespace Graft.Cli.Book.Exercises;

/// <summary>Exercise 9d: four hidden layers reused instead of five.</summary>
sealed class Exercise9d(string id, string pretrained, Recipe recipe) : IExercise
{
    public static readonly Exercise9d Best = new("9d", Pretraining.Name, new() { Rate = 0.01f, Cosine = true, Epochs = 60, Patience = 0, RestoreBest = false, CacheFrozen = true });
    public static readonly Exercise9d Plain = new("9d-plain", Exercise8ab.Plain.Id, Recipe.Plain with { CacheFrozen = true });

    public string Id => id;
    public object Choices => (pretrained, recipe);
    public string Asked => "Four hidden layers are reused instead of five, all of them frozen.";

    public Model Run(BookContext book)
    {
        Network network = TransferLearning.Reuse(book.Of(pretrained).Network, 4, 4, book.Data.Few.Training.Classes.Count, book.Seed);
        return book.Train("four layers frozen", network, book.Data.Few, recipe).Model;
    }

    public string Says(BookRow row) => "The lower a layer, the less it is about the digits that it was trained on: without the topmost one, more of what is new can be told apart.";
}

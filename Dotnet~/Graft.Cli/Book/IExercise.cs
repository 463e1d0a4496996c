namespace Graft.Cli.Book;

/// <summary>
/// One row of the book's results: a short program that trains a network for one seed. It sees no test image: the frame measures the
/// network when every choice has been made.
/// </summary>
interface IExercise
{
    /// <summary>"8d"; with "-plain" behind it where a better recipe than the exercise's own gives the number.</summary>
    string Id { get; }

    /// <summary>What is asked, in one sentence.</summary>
    string Asked { get; }

    /// <summary>Every choice; its text decides whether a finished result is still good.</summary>
    object Choices { get; }

    /// <summary>Trains it.</summary>
    Model Run(BookContext book);

    /// <summary>Measures it. By default on the test images of the digits that the model knows.</summary>
    ClassificationReport Measure(Model model, BookData data, IBackend backend) => Evaluation.Classify(model, data.Test.OfClasses(model.Classes), backend);

    /// <summary>A paragraph for the report, with the figures of the row.</summary>
    string Says(BookRow row);
}

namespace Graft.Cli.Book;

/// <summary>One of the chapter's questions (its exercises 1–7), answered by an experiment of seconds.</summary>
interface IQuestion
{
    /// <summary>1 to 7.</summary>
    int Number { get; }

    /// <summary>The question, in short.</summary>
    string Title { get; }

    BookAnswer Answer(BookContext book);
}

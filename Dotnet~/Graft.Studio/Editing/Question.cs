namespace Graft.Studio.Editing;

/// <summary>One dialog, as the browser shows it.</summary>
sealed class Question
{
    static int lastId;

    public int Id { get; } = Interlocked.Increment(ref lastId);

    public required QuestionKind Kind { get; init; }
    public required string Title { get; init; }
    public string Message { get; init; } = "";

    /// <summary>Ok, cancel and a third one; empty ones are not there.</summary>
    public IReadOnlyList<string> Buttons { get; init; } = [];

    /// <summary>Files or folders to choose from.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What may be uploaded: endings without a point.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    /// <summary>A path that is offered.</summary>
    public string Value { get; init; } = "";

    /// <summary>What was wrong with the last answer, and what to do.</summary>
    public string Problem { get; init; } = "";
}

using Graft.Cli.Book.Questions;

namespace Graft.Cli.Book;

/// <summary>The chapter's questions, in order.</summary>
static class BookQuestions
{
    public static readonly IReadOnlyList<IQuestion> All =
    [
        new IdenticalWeights(), new ZeroBiases(), new EluAgainstRelu(), new ActivationsCompared(), new MomentumNearOne(), new SparseModels(), new DropoutAndTime(),
    ];
}

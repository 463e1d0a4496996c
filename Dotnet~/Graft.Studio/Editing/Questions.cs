namespace Graft.Studio.Editing;

/// <summary>The question that the editor waits with, if any. It waits for a browser, too: who reconnects is asked again.</summary>
sealed class Questions(EditorLoop loop)
{
    string? answer;
    bool isAnswered;

    /// <summary>Null for none.</summary>
    public Question? Open { get; private set; }

    public bool IsStopping => loop.IsStopping;

    /// <summary>Returns when it has been answered: null for cancel, which the end of the studio is as well.</summary>
    public string? Ask(Question question)
    {
        (Question? outer, Open, isAnswered, answer) = (Open, question, false, null);
        try
        {
            while (!isAnswered && !loop.IsStopping) loop.TurnWithinQuestion();
            return isAnswered ? answer : null;
        }
        finally
        {
            (Open, isAnswered) = (outer, false);
        }
    }

    /// <summary>An answer to a question that is no longer open is dropped.</summary>
    public void Answer(int id, string? text)
    {
        if (Open?.Id != id || isAnswered) return;
        (answer, isAnswered) = (text, true);
    }
}

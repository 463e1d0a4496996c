namespace Graft.Studio.Protocol;

/// <summary>Why a socket was closed: the browser's part acts by these numbers.</summary>
static class Closings
{
    public const int NotUnderstood = 4000;

    /// <summary>Another browser shows the editor now; the page offers to take it back.</summary>
    public const int TakenOver = 4001;

    public const int TooLarge = 4002;

    /// <summary>The studio ends.</summary>
    public const int Ended = 4003;
}

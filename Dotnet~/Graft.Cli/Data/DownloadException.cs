namespace Graft.Cli.Data;

/// <summary>A mirror that did not give the file; the next may.</summary>
/// <param name="message">What the mirror did.</param>
/// <param name="retry">Whether the same mirror may give the rest.</param>
/// <param name="cause">What was caught.</param>
sealed class DownloadException(string message, bool retry, Exception? cause = null) : Exception(message, cause)
{
    public bool Retry { get; } = retry;
}

using System.Text.RegularExpressions;
using Graft.StandIn;

namespace UnityEngine.TestTools;

/// <summary>
/// What a test says about the log. An error, an assertion or an exception that was logged and not expected fails the test, and so does a message that
/// was expected and never logged. Expectations are met in the order they were made, by messages from before them, too.
/// </summary>
public static class LogAssert
{
    public static bool ignoreFailingMessages
    {
        get => LogScope.Current.IgnoresFailures;
        set => LogScope.Current.IgnoresFailures = value;
    }

    public static void Expect(LogType type, string message) => LogScope.Current.Expect(new ExpectedLog(type, message));
    public static void Expect(LogType type, Regex message) => LogScope.Current.Expect(new ExpectedLog(type, message));

    /// <summary>Fails if anything at all was logged so far that was not expected, plain messages and warnings included.</summary>
    public static void NoUnexpectedReceived() => LogScope.Current.Verify(LogType.Log);
}

using NUnit.Framework;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn.Tests;

public sealed class LoggerTests
{
    static readonly LogType[] FromStrictest = { LogType.Exception, LogType.Error, LogType.Assert, LogType.Warning, LogType.Log };

    [Test]
    public void AFilterLetsThroughItsOwnTypeAndAllThatAreWorse()
    {
        foreach (LogType filter in FromStrictest)
        {
            var logger = new Logger(new RecordingHandler()) { filterLogType = filter };
            var allowed = FromStrictest.Where(logger.IsLogTypeAllowed);
            Assert.That(allowed, Is.EqualTo(FromStrictest.Take(Array.IndexOf(FromStrictest, filter) + 1)), filter.ToString());
        }
    }

    [Test]
    public void WhatIsSwitchedOffIsSilent()
    {
        var handler = new RecordingHandler();
        var logger = new Logger(handler) { logEnabled = false };
        logger.Log("message");
        logger.LogError("tag", "message");
        logger.LogException(new Exception());
        Assert.That(handler.Lines, Is.Empty);
        Assert.That(logger.IsLogTypeAllowed(LogType.Exception), Is.False);
    }

    [Test]
    public void AFilterOfErrorsKeepsExceptions()
    {
        var handler = new RecordingHandler();
        var logger = new Logger(handler) { filterLogType = LogType.Error };
        logger.LogWarning("tag", "no");
        logger.LogFormat(LogType.Log, "no");
        logger.LogError("tag", "yes");
        logger.LogException(new Exception("yes"));
        Assert.That(handler.Lines, Is.EqualTo(new[] { "Error tag: yes", "Exception yes" }));
    }

    [Test]
    public void MessagesAreWrittenWithTheirTags()
    {
        var handler = new RecordingHandler();
        ILogger logger = new Logger(handler);
        logger.Log("{0}");
        logger.Log("tag", "{1}");
        logger.Log(LogType.Assert, (object)null);
        logger.Log(LogType.Warning, "tag", 1.5);
        logger.LogFormat(LogType.Error, (Object)null, "{0}+{1}", 1, 2);
        Assert.That(handler.Lines, Is.EqualTo(new[] { "Log {0}", "Log tag: {1}", "Assert Null", "Warning tag: 1.5", "Error 1+2" }));
    }
}

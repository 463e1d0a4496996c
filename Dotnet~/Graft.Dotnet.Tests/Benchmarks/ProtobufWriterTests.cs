using Graft.Benchmarks.Onnx;
using NUnit.Framework;

namespace Graft.Dotnet.Tests;

public sealed class ProtobufWriterTests
{
    // The examples of https://protobuf.dev/programming-guides/encoding/: 150 in field 1, "testing" in field 2, the first message in field 3.
    [Test]
    public void WritesTheSpecificationsExamples()
    {
        Assert.That(Written(message => message.Number(1, 150)), Is.EqualTo("08-96-01"));
        Assert.That(Written(message => message.Text(2, "testing")), Is.EqualTo("12-07-74-65-73-74-69-6E-67"));
        Assert.That(Written(message => message.Message(3, inner => inner.Number(1, 150))), Is.EqualTo("1A-03-08-96-01"));
    }

    [Test]
    public void WritesWhatDoesNotFitOneByte()
    {
        Assert.That(Written(message => message.Number(20, 1)), Is.EqualTo("A0-01-01"), "a field's number");
        Assert.That(Written(message => message.Bytes(1, new byte[200])), Does.StartWith("0A-C8-01-00"), "a length");
        Assert.That(Written(message => message.Number(1, -1)), Is.EqualTo("08-FF-FF-FF-FF-FF-FF-FF-FF-FF-01"), "ten bytes for a negative number");
        Assert.That(Written(message => message.Number(2, 1f)), Is.EqualTo("15-00-00-80-3F"), "a float, its lowest byte first");
    }

    static string Written(Action<ProtobufWriter> write)
    {
        var message = new ProtobufWriter();
        write(message);
        return BitConverter.ToString(message.ToArray());
    }
}

using System.Globalization;
using System.Text;

namespace Graft.Dotnet.Tests;

/// <summary>Knows each type of <see cref="All"/> in one way only, so that a way not looked at shows in the test.</summary>
[System.ComponentModel.TypeConverter(typeof(UriBuilder))] // as an attribute's argument
sealed class KnowsInManyWays : EventArgs, IFormatProvider
{
    public static readonly Type[] All = KnowsInManyWaysList.Types;

    readonly Lazy<Stack<Version>[]>? field = null; // within generic arguments and an array

    public object? GetFormat(Type? formatType) => field;

    public static Calendar? Returns(TimeZoneInfo parameter) => null;

    public static void Constrained<T>() where T : Encoding { }

    public static void Body(object any)
    {
        if (any is Random) return; // a test
        Func<object> closure = () => new StringBuilder(); // in a closure's own class
        closure();
        GC.KeepAlive(Array.Empty<TimeSpan>()); // a generic method's argument
        GC.KeepAlive(BitConverter.IsLittleEndian); // a static field
        try { Console.Out.Flush(); } // a property's call
        catch (TimeoutException) { } // a catch
    }

    sealed class Nested
    {
        public Half Value { get; set; }
    }
}

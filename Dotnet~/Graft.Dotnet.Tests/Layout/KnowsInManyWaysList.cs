using System.Globalization;
using System.Text;

namespace Graft.Dotnet.Tests;

/// <summary>What <see cref="KnowsInManyWays"/> knows, kept apart so that listing it there is not itself a way of knowing.</summary>
static class KnowsInManyWaysList
{
    public static readonly Type[] Types =
    {
        typeof(UriBuilder), typeof(EventArgs), typeof(IFormatProvider), typeof(Lazy<>), typeof(Stack<>), typeof(Version), typeof(Calendar),
        typeof(TimeZoneInfo), typeof(Encoding), typeof(Random), typeof(StringBuilder), typeof(TimeSpan), typeof(BitConverter), typeof(Console),
        typeof(TextWriter), typeof(TimeoutException), typeof(Half), typeof(System.ComponentModel.TypeConverterAttribute),
    };
}

using System.Globalization;

namespace Graft.Cli.Book;

/// <summary>How the book's figures are written: accuracies in percent, times in the unit that fits.</summary>
static class BookFormat
{
    public static string Percent(double fraction) => (100 * fraction).ToString("F2", CultureInfo.InvariantCulture);

    public static string Spread(BookRow row) => row.Entries.Count > 1 ? $"{Percent(row.Mean)} ± {Percent(row.Deviation)}" : Percent(row.Mean);

    public static string Printed(PrintedFigures? printed) => printed == null ? "–" : $"{Percent(printed.A)}, {Percent(printed.B)}, {Percent(printed.C)}";

    public static string Target(BookTarget? target) => target == null ? "–" : target.Figure != null ? string.Create(CultureInfo.InvariantCulture, $"{target.Reach}x / {target.Aim}x") : string.Create(CultureInfo.InvariantCulture, $"{100 * target.Reach:0.##} / {100 * target.Aim:0.##}");

    public static string Outcome(BookRow row) => row.Outcome.Length == 0 ? "–" : row.Target!.Figure is { } figure ? string.Create(CultureInfo.InvariantCulture, $"{row.Figure(figure):F1}x, {row.Outcome}") : row.Outcome;

    public static string Time(double seconds) => seconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{1000 * seconds:F0} ms"),
        < 120 => string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds / 60:F1} min"),
    };
}

using System.Globalization;
using Spectre.Console;

namespace Graft.Cli.Reporting;

/// <summary>Tables for people: one look, and numbers that do not depend on the machine's language.</summary>
static class Tables
{
    public static Table New(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Rounded };
        for (int i = 0; i < columns.Length; i++) table.AddColumn(new TableColumn(Markup.Escape(columns[i])) { Alignment = i == 0 ? Justify.Left : Justify.Right, NoWrap = true });
        return table;
    }

    public static string Number(double value) => double.IsNaN(value) ? "–" : value.ToString("F4", CultureInfo.InvariantCulture);

    /// <summary>A fraction, 0 to 1.</summary>
    public static string Share(double value) => Number(value);
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
    public static string Seconds(double value) => value.ToString("F1", CultureInfo.InvariantCulture) + " s";
}

using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Draws a contact sheet of digits.</summary>
sealed class DataSheetCommand() : GraftCommand(
    "sheet",
    "Draws a picture of many digits, a column for each: drawn ones, or those of a data set.",
    "graft data sheet --rows 20 --out digits.png",
    [.. SharedOptions.DataSet, Out, Rows, SharedOptions.Seed, SharedOptions.Verbose, SharedOptions.Json])
{
    static readonly PathOption Out = new("--out", "PNG", "Where the picture goes.", "digits.png");
    static readonly CountOption Rows = new("--rows", "Digits of each class.", 1, 16);

    protected override void Run(Session session)
    {
        string path = Path.GetFullPath(session.Value(Out)!);
        OutputFile.Check(path);
        int rows = session.Value(Rows);
        bool named = SharedOptions.DataSet.Any(session.Has);
        Dataset data = named ? DataLookup.Find(session).Training() : new SyntheticSource(Math.Max(10, rows * SyntheticDigits.ClassCount), session.Seed).Training();
        if (data.Bytes == null) throw new CommandException("These are no images: give IDX files.");
        OutputFile.Write(path, ContactSheet.Png(data, rows));
        session.Json(new { file = path, rows, classes = data.Classes });
        session.Print($"Saved {path}");
    }
}

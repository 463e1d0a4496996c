using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;

namespace Graft.Cli.Commands;

/// <summary>Draws a contact sheet of digits.</summary>
sealed class DataSheetCommand() : GraftCommand(
    "sheet",
    "Draws a picture of many digits, a column for each: drawn ones, or those of a data set; or of what augmentation does to one of each; or of what is no digit.",
    "graft data sheet --rows 20 --out digits.png\ngraft data sheet --augment 1 --rows 5 --out augmented.png\ngraft data sheet --unknowns letters --out letters.png",
    [.. SharedOptions.DataSet, Out, Rows, Augment, Unknowns, SharedOptions.Seed, SharedOptions.Verbose, SharedOptions.Json])
{
    static readonly PathOption Out = new("--out", "PNG", "Where the picture goes.", "digits.png");
    static readonly CountOption Rows = new("--rows", "Digits of each class; with --augment, rows in which everything is varied.", 1, 16);
    static readonly StrengthOption Augment = new("--augment", "Shows what augmentation of this strength does to one digit of each class, a row for each of its settings; 1 is usual.");

    static readonly ChoiceOption Unknowns = new("--unknowns", "Shows drawn images that are no digits, which a model is to refuse.", "none", "letters", "scribbles", "blanks");

    protected override void Run(Session session)
    {
        string path = Path.GetFullPath(session.Value(Out)!);
        OutputFile.Check(path);
        int rows = session.Value(Rows);
        float? strength = session.Value(Augment);
        bool named = SharedOptions.DataSet.Any(session.Has);
        bool unknowns = session.Value(Unknowns) != "none";
        if (unknowns && (named || strength != null)) throw new UsageException("--unknowns draws images of its own: leave out --augment and what names a data set.");
        Dataset data = unknowns ? UnknownsSheet.Of(Enum.Parse<UnknownKinds>(session.Value(Unknowns)!, true), rows, session.Seed)
            : named ? DataLookup.Find(session).Training()
            : new SyntheticSource(Math.Max(10, rows * SyntheticDigits.ClassCount), session.Seed).Training();
        if (data.Bytes == null) throw new CommandException("These are no images: give IDX files.");
        (Dataset images, string[] captions) = strength == null ? (data, []) : AugmentationSheet.Of(data, strength.Value, rows, session.Seed);
        if (strength != null) rows = captions.Length;
        OutputFile.Write(path, ContactSheet.Png(images, rows, captions));
        session.Json(new { file = path, rows, classes = data.Classes, augmentations = captions });
        session.Print($"Saved {path}");
    }
}

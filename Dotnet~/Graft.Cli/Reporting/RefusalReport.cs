using Graft.Cli.Sessions;

namespace Graft.Cli.Reporting;

/// <summary>What a calibrated model refuses: of the digits, and of drawn images that are none.</summary>
/// <param name="Digits">Share of the data's images of its classes.</param>
/// <param name="Letters">Share of letters that nobody takes for a digit.</param>
/// <param name="LikeDigits">Share of letters that are written as a digit is.</param>
/// <param name="Scribbles">Share of scribbles.</param>
/// <param name="Blanks">Share of pads with nothing on them, or hardly anything.</param>
/// <param name="All">Share of all that is no digit, letters like digits among it.</param>
/// <param name="Unlike">The same without these.</param>
sealed record RefusalReport(double Digits, double Letters, double LikeDigits, double Scribbles, double Blanks, double All, double Unlike)
{
    const int Drawn = 6000;

    public static RefusalReport Of(Model model, Dataset data, ulong seed)
    {
        Dataset unknowns = Unknowns.Test(Drawn, seed);
        string[] likeDigits = [.. SyntheticUnknowns.LettersLikeDigits], letters = [.. SyntheticUnknowns.Letters.Except(likeDigits)];
        double Share(Dataset images) => images.Count == 0 ? double.NaN : (double)Calibrating.Refused(model, images) / images.Count;
        double Of(params string[] classes) => Share(unknowns.OfClasses(classes));
        return new RefusalReport(
            Share(data.OfClasses([.. data.Classes.Intersect(model.Classes)])), Of(letters), Of(likeDigits), Of(SyntheticUnknowns.Scribble), Of(SyntheticUnknowns.Blank),
            Share(unknowns), Of([.. letters, SyntheticUnknowns.Scribble, SyntheticUnknowns.Blank]));
    }

    public object Json => new { digits = Digits, letters = Letters, lettersLikeDigits = LikeDigits, scribbles = Scribbles, blanks = Blanks, all = All, allUnlikeDigits = Unlike };

    public void Print(Session session)
    {
        session.Print($"Refused as unknown: {Tables.Share(Digits)} of the images; of drawn letters {Tables.Share(Letters)} (those like digits, such as O and I: {Tables.Share(LikeDigits)}), scribbles {Tables.Share(Scribbles)}, blank pads {Tables.Share(Blanks)}");
        session.Print($"Of all that is no digit {Tables.Share(Unlike)}; with letters like digits {Tables.Share(All)}");
    }
}

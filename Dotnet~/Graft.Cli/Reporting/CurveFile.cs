using System.Text;
using Graft.Cli.Sessions;
using Graft.Cli.Training;

namespace Graft.Cli.Reporting;

/// <summary>A learning curve as a file; its ending says whether as figures or as a picture.</summary>
static class CurveFile
{
    /// <summary>Finds out before training that the file cannot be written.</summary>
    public static void Check(string? path)
    {
        if (path != null && Path.GetExtension(path).ToLowerInvariant() is not (".csv" or ".png")) throw new UsageException($"--curve is {path}: give a name that ends in .csv or .png.");
        OutputFile.Check(path);
    }

    public static void Write(string path, FitResult fit, string title) => OutputFile.Write(path,
        Path.GetExtension(path).ToLowerInvariant() == ".png" ? LearningCurvePlot.Png(fit, title) : Encoding.UTF8.GetBytes(LearningCurve.ToCsv(fit.Curve)));
}

using System.Globalization;
using System.Text;
using Graft.Cli.Sessions;

namespace Graft.Cli.Compressing;

/// <summary>Accuracy against size as a file; its ending says whether as figures or as a picture.</summary>
static class SizeCurveFile
{
    public static void Write(string path, IReadOnlyList<CompressionPoint> curve, string title) => OutputFile.Write(path,
        Path.GetExtension(path).ToLowerInvariant() == ".png" ? SizePlot.Png(curve, title) : Encoding.UTF8.GetBytes(Csv(curve)));

    static string Csv(IReadOnlyList<CompressionPoint> curve) => "stage,zeros,bytes,validation_accuracy\n" + string.Concat(curve.Select(point =>
        string.Create(CultureInfo.InvariantCulture, $"{point.Stage},{point.Zeros:F5},{point.Bytes},{point.Accuracy:F5}\n")));
}

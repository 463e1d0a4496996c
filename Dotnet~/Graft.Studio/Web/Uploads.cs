using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Graft.Studio.Web;

/// <summary>Files that were dropped or chosen in the browser: they go into the project's Library/Uploads, under names that can do no harm.</summary>
sealed class Uploads
{
    /// <summary>What one file may have; the largest of MNIST's has 47 MB.</summary>
    public const long MostBytes = 256L << 20;

    const int LongestName = 120, DeepestFolder = 8;

    readonly string folder;

    public Uploads(string project) => folder = Path.Combine(project, "Library", "Uploads");

    /// <summary>Takes one file. "into" names what is uploaded together, "path" is the file's own with its folders.</summary>
    public async Task Receive(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.ContentLength > MostBytes)
        {
            await Answers.Refuse(context, StatusCodes.Status413PayloadTooLarge, TooLarge);
            return;
        }
        if (Place(request.Query["into"], request.Query["path"]) is not { } relative)
        {
            await Answers.Refuse(context, StatusCodes.Status400BadRequest, "The file's name cannot be used: give it a name of letters and digits.");
            return;
        }
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostBytes;
        string target = Path.Combine(folder, relative), part = target + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        try
        {
            await using (FileStream file = File.Create(part)) await request.Body.CopyToAsync(file, context.RequestAborted);
            File.Move(part, target, true);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await Answers.Refuse(context, StatusCodes.Status413PayloadTooLarge, TooLarge);
            return;
        }
        catch (IOException failed) when (!context.RequestAborted.IsCancellationRequested)
        {
            await Answers.Refuse(context, StatusCodes.Status500InternalServerError, $"The file could not be written: {failed.Message}");
            return;
        }
        finally
        {
            File.Delete(part);
        }
        await context.Response.WriteAsync("Library/Uploads/" + relative);
    }

    /// <summary>Below the uploads' folder; null for what has no usable name.</summary>
    public static string? Place(string? into, string? path)
    {
        string? together = Named(into ?? "");
        var parts = (path ?? "").Split('/', '\\').Where(each => each.Trim() is not ("" or "." or "..")).Select(Named).ToArray();
        if (together == null || parts.Length is 0 or > DeepestFolder || parts.Contains(null)) return null;
        return string.Join('/', parts.Prepend(together));
    }

    static string TooLarge => $"The file is larger than {MostBytes >> 20} MB, the most that can be sent through the browser: copy it into the project's folder instead.";

    // No separators, no control characters, nothing hidden, nothing that Windows keeps for itself.
    static string? Named(string name)
    {
        var kept = new StringBuilder();
        foreach (char each in name.Trim())
        {
            bool isPlain = char.IsLetterOrDigit(each) || each is ' ' or '.' or '-' or '_' or '(' or ')' or '+' or ',' or '\'' or '&' or '=' or '@';
            kept.Append(isPlain ? each : '_');
        }
        string plain = kept.ToString().Trim('.', ' ');
        if (plain.Length > LongestName) plain = plain[..(LongestName / 2)] + plain[^(LongestName / 2)..];
        string stem = plain.Split('.')[0].ToUpperInvariant();
        bool isDevice = stem is "CON" or "PRN" or "AUX" or "NUL" || stem.Length == 4 && (stem[..3] is "COM" or "LPT") && char.IsAsciiDigit(stem[3]);
        return plain.Trim('_').Length == 0 ? null : isDevice ? "_" + plain : plain;
    }
}

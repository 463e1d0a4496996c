using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;

namespace Graft.Studio.Web;

/// <summary>The browser's part: the files beside the assembly, and no others, so that no path leads anywhere else.</summary>
sealed class ClientFiles
{
    static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".html"] = "text/html; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".css"] = "text/css; charset=utf-8", [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    readonly FrozenDictionary<string, string> files;

    public ClientFiles()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Client");
        files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Types.ContainsKey(Path.GetExtension(file)))
            .ToFrozenDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), file => file);
    }

    public Task Send(HttpContext context, string path)
    {
        string name = path.Length == 0 ? "index.html" : path;
        if (!files.TryGetValue(name, out string? file)) return Answers.Refuse(context, StatusCodes.Status404NotFound, "The studio has no such file.");
        context.Response.ContentType = Types[Path.GetExtension(file)];
        return context.Response.SendFileAsync(file);
    }
}

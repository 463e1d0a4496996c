using Microsoft.AspNetCore.Http;

namespace Graft.Studio.Web;

/// <summary>Files of the project, for whoever sits at another machine than it lies on; none from elsewhere.</summary>
sealed class Downloads(string project)
{
    readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(project)) + Path.DirectorySeparatorChar;

    public Task Send(HttpContext context)
    {
        string path = Path.GetFullPath(Path.Combine(root, context.Request.Query["path"].ToString()));
        if (!path.StartsWith(root, StringComparison.Ordinal) || !File.Exists(path) || new FileInfo(path).LinkTarget != null)
            return Answers.Refuse(context, StatusCodes.Status404NotFound, "The project has no such file.");
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(Path.GetFileName(path))}";
        return context.Response.SendFileAsync(path);
    }
}

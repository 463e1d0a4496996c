using Microsoft.AspNetCore.Http;

namespace Graft.Studio.Web;

/// <summary>Short answers in words.</summary>
static class Answers
{
    public static Task Refuse(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence + "\n");
    }
}

using Microsoft.AspNetCore.Http;

namespace Graft.Studio.Web;

/// <summary>
/// Who may come in. The printed address holds a token; whoever comes with it gets a cookie, and is led into a folder whose name is made up anew with each
/// start: cookies go to every port of a machine, but only to the folder that they are for, so that no other program there is ever sent this one.
/// </summary>
sealed class Gate
{
    const string CookieName = "graft-studio";

    readonly Secret token = new();
    int port;

    /// <summary>Where everything lies: "/" and a word.</summary>
    public string Folder { get; } = "/" + new Secret().Text[..16];

    public string Address => $"http://127.0.0.1:{port}/?token={token.Text}";

    /// <summary>The port that the names of this server go with.</summary>
    public void Open(int at) => port = at;

    /// <summary>One sentence for whoever may not come in; null for whoever may.</summary>
    public string? Objection(HttpRequest request)
    {
        if (!IsOurs(request.Host)) return "This host name is not the studio's: open the address that ./graft studio has printed.";
        if (!IsFromOurPage(request)) return "The request comes from another site's page: only the studio's own page may ask.";
        if (IsAtDoor(request)) return token.Is(request.Query["token"]) ? null : "The token is missing or wrong: open the address that ./graft studio has printed, with its token.";
        if (!request.Path.StartsWithSegments(Folder)) return "There is nothing here: open the address that ./graft studio has printed, with its token.";
        return token.Is(request.Cookies[CookieName]) ? null : "This browser has not been let in: open the address that ./graft studio has printed, with its token.";
    }

    /// <summary>Whether the request is for the printed address, and nothing else.</summary>
    public static bool IsAtDoor(HttpRequest request) => request.Path == "/";

    public void LetIn(HttpResponse response)
    {
        response.Cookies.Append(CookieName, token.Text, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = Folder, IsEssential = true });
        response.Redirect(Folder + "/");
    }

    // A page of another site can reach a server on this machine under a name of its own that leads here; it cannot do so under these.
    bool IsOurs(HostString host) => host.Port == port && (host.Host is "127.0.0.1" or "localhost");

    // A browser says where a page comes from whenever it changes anything or opens a socket.
    static bool IsFromOurPage(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (!string.IsNullOrEmpty(origin)) return origin == $"http://{request.Host.Value}";
        return HttpMethods.IsGet(request.Method) && !request.Headers.ContainsKey("Sec-WebSocket-Key");
    }
}

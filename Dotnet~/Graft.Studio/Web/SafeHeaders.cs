using Microsoft.AspNetCore.Http;

namespace Graft.Studio.Web;

/// <summary>What every answer tells the browser not to do.</summary>
static class SafeHeaders
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Add(IHeaderDictionary to)
    {
        to.ContentSecurityPolicy = Policy;
        to.XContentTypeOptions = "nosniff";
        to.XFrameOptions = "DENY";
        to.CacheControl = "no-store";
        to["Referrer-Policy"] = "no-referrer";
        to["Cross-Origin-Opener-Policy"] = "same-origin";
        to["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}

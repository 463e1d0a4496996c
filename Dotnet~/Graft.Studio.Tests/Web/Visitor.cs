using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Graft.Studio.Tests;

/// <summary>Somebody who talks to the studio without a browser, and can say anything.</summary>
sealed class Visitor : IDisposable
{
    readonly HttpClient http;
    readonly Uri address;

    public Visitor(Uri address)
    {
        this.address = address;
        http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    }

    /// <summary>The studio's folder, with a slash at its end; after Enter.</summary>
    public string Folder { get; private set; } = "";

    public string Cookie { get; private set; } = "";

    public string Origin => $"http://{address.Authority}";

    /// <summary>Comes with the token, and keeps the cookie.</summary>
    public Visitor Enter()
    {
        using HttpResponseMessage answer = Get(address.PathAndQuery);
        Folder = answer.Headers.Location!.ToString();
        Cookie = answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        return this;
    }

    public HttpResponseMessage Get(string path, Action<HttpRequestHeaders>? change = null) => Send(HttpMethod.Get, path, null, change);

    public HttpResponseMessage Send(HttpMethod method, string path, HttpContent? content, Action<HttpRequestHeaders>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, path)) { Content = content };
        if (Cookie.Length > 0) request.Headers.Add("Cookie", Cookie);
        if (method != HttpMethod.Get) request.Headers.Add("Origin", Origin);
        change?.Invoke(request.Headers);
        return http.Send(request);
    }

    /// <summary>Opens a socket; the status with which it was refused, or null.</summary>
    public HttpStatusCode? Connect(out ClientWebSocket socket, string? origin = null, string? host = null, string? cookie = null)
    {
        socket = new ClientWebSocket { Options = { CollectHttpResponseDetails = true } };
        socket.Options.SetRequestHeader("Origin", origin ?? Origin);
        socket.Options.SetRequestHeader("Cookie", cookie ?? Cookie);
        if (host != null) socket.Options.SetRequestHeader("Host", host);
        try
        {
            socket.ConnectAsync(new Uri($"ws://{address.Authority}{Folder}live"), Soon).GetAwaiter().GetResult();
            return null;
        }
        catch (WebSocketException)
        {
            return socket.HttpStatusCode;
        }
    }

    public ClientWebSocket Connect()
    {
        if (Connect(out ClientWebSocket socket) is { } status) throw new InvalidOperationException($"Refused: {status}");
        return socket;
    }

    public static void Say(ClientWebSocket socket, string text, WebSocketMessageType type = WebSocketMessageType.Text) => Say(socket, Encoding.UTF8.GetBytes(text), type);

    public static void Say(ClientWebSocket socket, byte[] bytes, WebSocketMessageType type) => socket.SendAsync(bytes, type, true, Soon).GetAwaiter().GetResult();

    /// <summary>The next batch; null when the socket was closed.</summary>
    public static JsonElement? Hear(ClientWebSocket socket)
    {
        var text = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            WebSocketReceiveResult read = socket.ReceiveAsync(buffer, Soon).GetAwaiter().GetResult();
            if (read.MessageType == WebSocketMessageType.Close) return null;
            text.Write(buffer, 0, read.Count);
            if (read.EndOfMessage) return JsonDocument.Parse(text.ToArray()).RootElement;
        }
    }

    public void Dispose() => http.Dispose();

    static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(15)).Token;
}

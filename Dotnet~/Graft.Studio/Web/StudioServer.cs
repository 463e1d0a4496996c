using System.Net;
using System.Net.WebSockets;
using Graft.Studio.Editing;
using Graft.Studio.Protocol;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Graft.Studio.Web;

/// <summary>Kestrel on this machine only: the page, its files, the one socket, uploads and downloads.</summary>
sealed class StudioServer : IAsyncDisposable
{
    readonly Gate gate = new();
    readonly ClientFiles files = new();
    readonly CancellationTokenSource stopping = new();
    readonly EditorLoop loop;
    readonly Uploads uploads;
    readonly Downloads downloads;
    readonly WebApplication app;

    StudioServer(EditorLoop loop, int port)
    {
        this.loop = loop;
        uploads = new Uploads(loop.ProjectFolder);
        downloads = new Downloads(loop.ProjectFolder);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0; // but for uploads, which say how much
            kestrel.Limits.MaxConcurrentConnections = 100;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 20;
        });
        app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(10), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        app.Run(Answer);
    }

    /// <summary>With the token: what the user opens.</summary>
    public string Address => gate.Address;

    /// <param name="loop">The editor that is shown.</param>
    /// <param name="port">0 for a free one.</param>
    public static async Task<StudioServer> Start(EditorLoop loop, int port)
    {
        var server = new StudioServer(loop, port);
        try
        {
            await server.app.StartAsync();
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
        string bound = server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        server.gate.Open(new Uri(bound).Port);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await app.DisposeAsync();
    }

    Task Answer(HttpContext context)
    {
        SafeHeaders.Add(context.Response.Headers);
        HttpRequest request = context.Request;
        if (gate.Objection(request) is { } objection) return Answers.Refuse(context, StatusCodes.Status403Forbidden, objection);
        if (Gate.IsAtDoor(request))
        {
            gate.LetIn(context.Response);
            return Task.CompletedTask;
        }
        request.Path.StartsWithSegments(gate.Folder, out PathString rest);
        return (request.Method, rest.Value) switch
        {
            ("GET", "/live") => Live(context),
            ("GET", "/download") => downloads.Send(context),
            ("POST", "/upload") => uploads.Receive(context),
            ("GET", { Length: > 0 } path) => files.Send(context, path[1..]),
            ("GET", _) => Redirect(context),
            _ => Answers.Refuse(context, StatusCodes.Status405MethodNotAllowed, "The studio has no such request."),
        };
    }

    Task Redirect(HttpContext context)
    {
        context.Response.Redirect(gate.Folder + "/");
        return Task.CompletedTask;
    }

    async Task Live(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await Answers.Refuse(context, StatusCodes.Status400BadRequest, "This is the studio's socket, not a page: open the printed address.");
            return;
        }
        using WebSocket socket = await context.WebSockets.AcceptWebSocketAsync();
        await new Connection(socket, loop).Run(stopping.Token);
    }
}

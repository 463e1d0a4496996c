using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Graft.Dotnet.Tests;

/// <summary>A little web server on this machine that behaves as badly as it is told to: one answer per request.</summary>
sealed class Mirror : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly Queue<Func<string, byte[]>> answers;
    readonly Task serving;

    public Mirror(params Func<string, byte[]>[] answers)
    {
        this.answers = new Queue<Func<string, byte[]>>(answers);
        listener.Start();
        serving = Task.Run(Serve);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/mnist/";

    /// <summary>What was asked, request by request.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>An answer as it goes over the line: head, then as much of the body as is given.</summary>
    public static byte[] Answer(string status, byte[] body, int length, string headers = "") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n"), .. body];

    public static Func<string, byte[]> Whole(byte[] body) => _ => Answer("200 OK", body, body.Length);
    public static Func<string, byte[]> BreaksOffAt(byte[] body, int at) => _ => Answer("200 OK", body[..at], body.Length);
    public static Func<string, byte[]> Refuses(string status) => _ => Answer(status, [], 0);

    /// <summary>The part that was asked for, up to where it breaks off.</summary>
    public static Func<string, byte[]> Rest(byte[] body, int end) => request =>
    {
        int from = int.Parse(request.Split("Range: bytes=")[1].Split('-')[0]);
        return Answer("206 Partial Content", body[from..end], body.Length - from, $"Content-Range: bytes {from}-{body.Length - 1}/{body.Length}\r\n");
    };

    public void Dispose()
    {
        listener.Stop();
        serving.Wait();
    }

    void Serve()
    {
        try
        {
            while (true)
            {
                using TcpClient client = listener.AcceptTcpClient();
                using NetworkStream stream = client.GetStream();
                string request = ReadHead(stream);
                Requests.Add(request);
                stream.Write(answers.Count > 0 ? answers.Dequeue()(request) : Answer("404 Not Found", [], 0));
            }
        }
        catch (SocketException)
        {
            // The listener was stopped.
        }
    }

    static string ReadHead(NetworkStream stream)
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && stream.ReadByte() is var one and >= 0) head.Append((char)one);
        return head.ToString();
    }
}

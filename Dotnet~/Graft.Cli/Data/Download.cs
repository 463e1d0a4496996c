using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Graft.Cli.Sessions;

namespace Graft.Cli.Data;

/// <summary>
/// Fetches a file that may break off: what has come is kept in a .part file beside its place and the rest is asked for; the file gets its
/// name only when its checksum is right.
/// </summary>
sealed class Download(HttpClient client, IReadOnlyList<string> mirrors)
{
    // MNIST's largest file has 10 MB. A mirror that sends without end is stopped.
    const long Most = 256 << 20;
    const int Attempts = 4;

    /// <summary>How long a mirror may send nothing.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Before the same mirror is asked again, times the attempt.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Fetches the file into the folder unless it is there.</summary>
    /// <param name="file">Which.</param>
    /// <param name="folder">Where to; exists.</param>
    /// <param name="progress">Gets the bytes that are there and the bytes there will be, 0 while that is unknown.</param>
    /// <param name="token">Stops it; the .part file stays.</param>
    /// <returns>Whether anything had to be fetched.</returns>
    /// <exception cref="CommandException">No mirror gave the file, or it cannot be written.</exception>
    public async Task<bool> Fetch(RemoteFile file, string folder, Action<long, long> progress, CancellationToken token)
    {
        string target = Path.Combine(folder, file.Name), part = target + ".part";
        if (File.Exists(target) && Checksum(target) == file.Md5) return false;
        var problems = new List<string>();
        foreach (string mirror in mirrors)
        {
            try
            {
                await FromMirror(new Uri(new Uri(mirror.EndsWith('/') ? mirror : mirror + "/"), file.Name), file, part, progress, token);
                File.Move(part, target, true);
                return true;
            }
            catch (DownloadException problem)
            {
                problems.Add($"{mirror} {problem.Message}");
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new CommandException($"{target} cannot be written ({failure.Message.TrimEnd('.')}): free some space, check the permissions, or give another folder with --out.", failure);
            }
        }
        throw new CommandException($"{file.Name} could not be fetched: {string.Join("; ", problems)}. Run it again to go on where it stopped, name a mirror with --mirror, or put the files into a folder and give it with --data.");
    }

    async Task FromMirror(Uri address, RemoteFile file, string part, Action<long, long> progress, CancellationToken token)
    {
        for (int attempt = 1; ; attempt++)
        {
            long before = Length(part);
            try
            {
                await Append(address, part, progress, token);
                if (Checksum(part) == file.Md5) return;
                // What was there from another time or mirror may be what is wrong: once more from the beginning.
                File.Delete(part);
                if (before == 0) throw new DownloadException("sent something else (its checksum is wrong)", false);
            }
            catch (DownloadException problem) when (problem.Retry && (attempt < Attempts || Length(part) > before))
            {
                await Task.Delay(Pause * Math.Min(attempt, Attempts), token);
            }
        }
    }

    // Asks for what is missing of the part file and adds it.
    async Task Append(Uri address, string part, Action<long, long> progress, CancellationToken token)
    {
        long have = Length(part);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (have > 0) request.Headers.Range = new RangeHeaderValue(have, null);
        using HttpResponseMessage response = await Network(silence => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, silence), token);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable) return;
        if (!response.IsSuccessStatusCode) throw new DownloadException($"answers {(int)response.StatusCode} {response.ReasonPhrase}", (int)response.StatusCode >= 500);
        bool continues = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == have;
        if (response.StatusCode == HttpStatusCode.PartialContent && !continues) throw new DownloadException("answers with another part of the file than was asked for", false);
        // A mirror that knows no ranges sends the whole file again.
        await using var to = new FileStream(part, continues ? FileMode.Append : FileMode.Create, FileAccess.Write);
        long total = response.Content.Headers.ContentLength is { } rest ? to.Position + rest : 0;
        await using Stream from = await Network(silence => response.Content.ReadAsStreamAsync(silence), token);
        var buffer = new byte[1 << 16];
        while (true)
        {
            int count = await Network(async silence => await from.ReadAsync(buffer, silence), token);
            if (count == 0) return;
            await to.WriteAsync(buffer.AsMemory(0, count), token);
            if (to.Position > Most) throw new DownloadException($"sends more than {Most >> 20} MiB", false);
            progress(to.Position, total);
        }
    }

    // What goes wrong on the way is the mirror's; what goes wrong with files is not.
    async Task<T> Network<T>(Func<CancellationToken, Task<T>> talk, CancellationToken token)
    {
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(token);
        silence.CancelAfter(Silence);
        try
        {
            return await talk(silence.Token);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            throw new DownloadException($"sends nothing for {Silence.TotalSeconds:F0} s", true);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            bool broken = failure is not HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError };
            throw new DownloadException($"cannot be read ({failure.Message.TrimEnd('.')})", broken, failure);
        }
    }

    static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    static string Checksum(string path)
    {
        if (!File.Exists(path)) return "";
        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(MD5.HashData(stream));
    }
}

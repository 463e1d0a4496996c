using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Graft.Cli.Sessions;

namespace Graft.Cli.Tuning;

/// <summary>
/// A search's log as a file of JSON lines, each on the disk before the search goes on: a process that was killed while it wrote leaves a
/// last line without an end, which is cut off. Checkpoints of trials that go on lie in a folder beside it.
/// </summary>
sealed class FileTrialLog : ITrialLog, IDisposable
{
    const string Kind = "search";
    const int Version = 1;

    // "NaN" as a word: a trial that failed has no score. Numbers are written with all their digits.
    static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, RespectRequiredConstructorParameters = true };

    readonly string path;
    readonly FileStream file;
    readonly List<TrialRecord> records = [];

    /// <exception cref="CommandException">It is no log, it is damaged, or another process writes it.</exception>
    public FileTrialLog(string path)
    {
        this.path = path;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new CommandException($"{path} cannot be opened ({failure.Message.TrimEnd('.')}): is another search at work there? Wait for it, or give another folder with --out.", failure);
        }
        try
        {
            Read();
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Where the search began; null while nothing was written.</summary>
    public string? Device { get; set; }

    public IReadOnlyDictionary<string, string>? Description { get; private set; }
    public IReadOnlyList<TrialRecord> Records => records;

    public void Begin(IReadOnlyDictionary<string, string> description)
    {
        Append(new LogHeader(Kind, Version, Device ?? "", description.ToDictionary()));
        Description = description;
    }

    public void Add(TrialRecord record)
    {
        Append(LogLine.Of(record));
        records.Add(record);
    }

    public void Keep(int trial, int part, Checkpoint checkpoint)
    {
        Directory.CreateDirectory(Checkpoints);
        OutputFile.Write(PathOf(trial, part), CheckpointFile.Write(checkpoint));
    }

    public Checkpoint? Kept(int trial, int part)
    {
        try
        {
            return File.Exists(PathOf(trial, part)) ? CheckpointFile.Load(PathOf(trial, part)) : null;
        }
        catch (ModelFileException)
        {
            // Training it again from the beginning gives the same.
            return null;
        }
    }

    public void Drop(int trial)
    {
        if (!Directory.Exists(Checkpoints)) return;
        foreach (string checkpoint in Directory.EnumerateFiles(Checkpoints, $"trial-{trial}-part-*").ToArray()) File.Delete(checkpoint);
        if (!Directory.EnumerateFileSystemEntries(Checkpoints).Any()) Directory.Delete(Checkpoints);
    }

    public void Dispose() => file.Dispose();

    string Checkpoints => Path.Combine(Path.GetDirectoryName(path)!, "checkpoints");
    string PathOf(int trial, int part) => Path.Combine(Checkpoints, $"trial-{trial}-part-{part}.checkpoint");

    void Append<T>(T line)
    {
        OutputFile.ParkIfAbandoned();
        file.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, Style), (byte)'\n']);
        file.Flush(true);
    }

    void Read()
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        int end = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        string[] lines = Encoding.UTF8.GetString(bytes, 0, end).Split('\n')[..^1];
        // A file of one line without an end is a log whose beginning was cut short only if it begins like one.
        if (lines.Length == 0 && bytes.Length > 0 && bytes[0] is not ((byte)'{' or 0)) throw NoLog();
        for (int i = 0; i < lines.Length; i++)
        {
            if (i == 0) ReadHeader(lines[i]);
            else records.Add(Parse<LogLine>(lines[i])?.ToRecord() ?? throw new CommandException($"{path} is damaged in line {i + 1}: delete that line and those below, or give another folder with --out."));
        }
        file.SetLength(end);
        file.Position = end;
    }

    void ReadHeader(string line)
    {
        if (Parse<LogHeader>(line) is not { Graft: Kind } header) throw NoLog();
        if (header.Version != Version) throw new CommandException($"{path} is of another version of graft (format {header.Version}, not {Version}): go on with that one, or give another folder with --out.");
        Device = header.Device;
        Description = header.Search;
    }

    static T? Parse<T>(string line) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Style);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    CommandException NoLog() => new($"{path} is no log of a search: give another folder with --out.");
}

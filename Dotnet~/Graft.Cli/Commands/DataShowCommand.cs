using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.Cli.Reporting;
using Graft.Cli.Sessions;
using Spectre.Console;

namespace Graft.Cli.Commands;

/// <summary>Shows which images a command would use.</summary>
sealed class DataShowCommand : GraftCommand
{
    public DataShowCommand() : base(
        "show", "Shows which images the other commands would use, and how many there are of each class.", "graft data show --data mnist",
        [.. SharedOptions.DataSet, SharedOptions.Seed, SharedOptions.Json, SharedOptions.Verbose]) => Aliases.Add("info");

    protected override void Run(Session session)
    {
        IDataSource source = DataLookup.Find(session);
        (string Name, Dataset Data)[] parts = [.. Parts(source)];
        string[] classes = [.. parts.SelectMany(part => part.Data.Classes).Distinct()];
        session.Json(new
        {
            data = source.Kind, description = source.Description, options = source.Arguments,
            parts = parts.Select(part => new { name = part.Name, images = part.Data.Count, shape = $"{part.Data.ExampleShape}", counts = classes.ToDictionary(name => name, name => CountOf(part.Data, name)) }),
        });
        Table table = Tables.New(["part", "images", .. classes]);
        foreach (var (name, data) in parts) table.AddRow([name, Tables.Count(data.Count), .. classes.Select(one => Tables.Count(CountOf(data, one)))]);
        session.Results.Write(table);
        session.Print($"{source.Description}, images of {parts[0].Data.ExampleShape}: {string.Join(' ', source.Arguments)}");
    }

    static IEnumerable<(string, Dataset)> Parts(IDataSource source)
    {
        Dataset? validation = source.Validation();
        yield return (validation == null ? "all" : "training", source.Training());
        if (validation == null) yield break;
        yield return ("validation", validation);
        yield return ("test", source.Test());
    }

    static int CountOf(Dataset data, string name)
    {
        int index = data.Classes.ToList().IndexOf(name);
        return index < 0 ? 0 : data.CountPerClass()[index];
    }
}

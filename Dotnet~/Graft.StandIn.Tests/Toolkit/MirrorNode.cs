using NUnit.Framework;

namespace Graft.StandIn.Tests;

/// <summary>An element as a client knows it.</summary>
sealed class MirrorNode(int id, string type)
{
    public int Id => id;
    public string Type => type;
    public MirrorNode Parent { get; private set; }
    public List<MirrorNode> Children { get; } = new();
    public SortedDictionary<string, string> Properties { get; } = new(StringComparer.Ordinal);
    public List<string> Sheets { get; } = new();
    public string Style { get; set; } = "";
    public string Drawing { get; set; } = "";
    public string Picture { get; set; } = "";

    public string this[string property] => Properties.GetValueOrDefault(property);

    public void Insert(int index, MirrorNode child)
    {
        Assert.That(index, Is.InRange(0, Children.Count), $"{child.Id} at {index} of {Id}");
        Children.Insert(index, child);
        child.Parent = this;
    }

    public string Write(int depth)
    {
        string properties = string.Join(" ", Properties.Select(each => $"{each.Key}={each.Value}"));
        string line = $"{new string(' ', depth)}{Id} {Type} {properties} | {Style} | {string.Join(",", Sheets)} | {Drawing} | {Picture}";
        return line + "\n" + string.Concat(Children.Select(each => each.Write(depth + 1)));
    }
}

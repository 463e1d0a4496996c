namespace Graft.StandIn.Toolkit;

/// <summary>A property and its value, as they stand in the file.</summary>
readonly struct StyleDeclaration
{
    public StyleDeclaration(string name, string value, int line) => (Name, Value, Line) = (name, value, line);

    public string Name { get; }
    public string Value { get; }
    public int Line { get; }
    public bool IsVariable => Name.StartsWith("--", System.StringComparison.Ordinal);
}

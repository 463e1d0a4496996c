namespace Graft.Fuzz;

/// <summary>Everything that is fuzzed. One more is a class and a line here.</summary>
static class FuzzTargets
{
    public static IReadOnlyList<FuzzTarget> All { get; } = [new ModelTarget(), new CheckpointTarget(), new DataTarget(), new IdxTarget(), new InkTarget()];

    public static FuzzTarget Named(string name) =>
        All.FirstOrDefault(target => target.Name == name)
        ?? throw new ArgumentException($"There is no target '{name}': choose from {string.Join(", ", All.Select(target => target.Name))}.", nameof(name));
}

namespace Graft.StandIn.Tests;

/// <summary>Counted elsewhere, for to ask a class is to construct it.</summary>
static class StaticConstructions
{
    public static int Count { get; set; }
}

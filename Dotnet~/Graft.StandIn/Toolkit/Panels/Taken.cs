namespace Graft.StandIn.Toolkit;

/// <summary>What became of a value that a client sent.</summary>
enum Taken
{
    /// <summary>It cannot be that, and is what it was.</summary>
    Refused,

    /// <summary>It is something else now, because of what was sent.</summary>
    Adjusted,

    /// <summary>It is what was sent.</summary>
    Exactly,
}

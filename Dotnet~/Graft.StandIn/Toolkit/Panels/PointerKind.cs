namespace Graft.StandIn.Toolkit;

/// <summary>What a pointer did.</summary>
public enum PointerKind
{
    Down,
    Move,
    Up,
    Leave,
    Cancel,
}

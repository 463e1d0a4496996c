namespace Graft.StandIn.Toolkit;

/// <summary>What was done with what is dragged; DragAndDrop has been filled before.</summary>
public enum DropKind
{
    Enter,
    Updated,
    Perform,
    Leave,
}

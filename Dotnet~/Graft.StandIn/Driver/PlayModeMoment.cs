namespace Graft.StandIn;

/// <summary>The moments of which an editor tells: in the order in which they come.</summary>
enum PlayModeMoment
{
    ExitingEditMode,
    EnteredPlayMode,
    ExitingPlayMode,
    EnteredEditMode,
}

using System;

namespace Graft.StandIn;

/// <summary>What the editor's part listens to, for the player knows no editor.</summary>
static class EditorHooks
{
    public static event Action<PlayModeMoment> PlayModeChanged;
    public static event Action ReloadingDomain, ReloadedDomain;

    public static void Tell(PlayModeMoment moment) => Listeners.Tell(() => PlayModeChanged?.Invoke(moment));
    public static void TellReloading() => Listeners.Tell(() => ReloadingDomain?.Invoke());
    public static void TellReloaded() => Listeners.Tell(() => ReloadedDomain?.Invoke());
}

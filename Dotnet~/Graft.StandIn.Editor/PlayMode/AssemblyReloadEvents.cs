using Graft.StandIn;

namespace UnityEditor;

/// <summary>What happens around a domain reload: the last chance to let go of native memory, and the first to take hold of it again.</summary>
public static class AssemblyReloadEvents
{
    public delegate void AssemblyReloadCallback();

    static AssemblyReloadEvents()
    {
        EditorHooks.ReloadingDomain += () => beforeAssemblyReload?.Invoke();
        EditorHooks.ReloadedDomain += () => afterAssemblyReload?.Invoke();
    }

    public static event AssemblyReloadCallback beforeAssemblyReload, afterAssemblyReload;

    internal static void ForgetListeners() => beforeAssemblyReload = afterAssemblyReload = null;
}

using System.Reflection;
using System.Runtime.CompilerServices;
using UnityEditor;

namespace Graft.StandIn;

/// <summary>Loads an assembly as the editor does after a compilation or a domain reload, as far as its code can tell.</summary>
public static class EditorAssembly
{
    const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>
    /// Runs static constructors under [InitializeOnLoad], which .NET runs once in a process, and methods under [InitializeOnLoadMethod], each time.
    /// </summary>
    public static void Load(Assembly assembly)
    {
        foreach (TypeInfo type in assembly.DefinedTypes)
        {
            if (type.IsDefined(typeof(InitializeOnLoadAttribute))) RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            foreach (MethodInfo method in type.GetMethods(Statics))
                if (method.IsDefined(typeof(InitializeOnLoadMethodAttribute))) method.Invoke(null, null);
        }
    }
}

using System;
using System.Reflection;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>The static methods marked RuntimeInitializeOnLoadMethod, of all loaded assemblies that refer to the stand-in.</summary>
static class LoadMethods
{
    public static void Call(RuntimeInitializeLoadType moment)
    {
        string engine = typeof(LoadMethods).Assembly.GetName().Name;
        foreach (Assembly assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (assembly.IsDynamic || Array.TrueForAll(assembly.GetReferencedAssemblies(), each => each.Name != engine)) continue;
            foreach (Type type in Types(assembly))
                foreach (MethodInfo method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    if (method.GetCustomAttribute<RuntimeInitializeOnLoadMethodAttribute>() is { } mark && mark.loadType == moment) Invoke(method);
        }
    }

    static Type[] Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException partly)
        {
            return Array.FindAll(partly.Types, each => each != null);
        }
    }

    static void Invoke(MethodInfo method)
    {
        try
        {
            method.Invoke(null, null);
        }
        catch (TargetInvocationException thrown)
        {
            Debug.LogException(thrown.InnerException);
        }
    }
}

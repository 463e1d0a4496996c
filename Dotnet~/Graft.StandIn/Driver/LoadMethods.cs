using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>
/// The static methods marked RuntimeInitializeOnLoadMethod, of the assemblies that refer to the stand-in: those that are loaded, and those that these refer
/// to, for a game's are all loaded before it begins.
/// </summary>
static class LoadMethods
{
    static readonly string Engine = typeof(LoadMethods).Assembly.GetName().Name;

    public static void Call(RuntimeInitializeLoadType moment)
    {
        foreach (Assembly assembly in Assemblies())
            foreach (Type type in Types(assembly))
            {
                if (type.ContainsGenericParameters) continue;
                foreach (MethodInfo method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    if (method.GetCustomAttribute<RuntimeInitializeOnLoadMethodAttribute>() is { } mark && mark.loadType == moment) Invoke(method);
            }
    }

    static List<Assembly> Assemblies()
    {
        var found = new List<Assembly>();
        foreach (Assembly each in AppDomain.CurrentDomain.GetAssemblies())
            if (Refers(each)) found.Add(each);
        for (int i = 0; i < found.Count; i++)
            foreach (AssemblyName name in found[i].GetReferencedAssemblies())
                if (Loaded(name) is { } other && Refers(other) && !found.Contains(other)) found.Add(other);
        return found;
    }

    static bool Refers(Assembly assembly) => !assembly.IsDynamic && Array.Exists(assembly.GetReferencedAssemblies(), each => each.Name == Engine);

    static Assembly Loaded(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception missing) when (missing is IOException or BadImageFormatException)
        {
            return null; // nothing there needs it, else it would have failed by itself
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

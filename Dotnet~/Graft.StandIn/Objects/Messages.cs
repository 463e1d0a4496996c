using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>
/// The messages of a type of scripts: methods found by name, private ones and those of the types above among them. Bound once per object, so that a frame
/// calls delegates and allocates nothing.
/// </summary>
sealed class Messages
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly ConcurrentDictionary<Type, Messages> Known = new();

    readonly Type type;

    Messages(Type type)
    {
        this.type = type;
        Order = type.GetCustomAttribute<DefaultExecutionOrder>(true)?.order ?? 0;
    }

    public int Order { get; }

    public static Messages Of(Type type) => Known.GetOrAdd(type, each => new Messages(each));

    /// <summary>A message without parameters. What it returns, such as a Task, nobody looks at.</summary>
    public Action Plain(object target, string name)
    {
        MethodInfo method = Find(name);
        if (method == null) return null;
        if (method.ReturnType == typeof(void)) return Bind<Action>(target, name, typeof(void));
        if (method.ReturnType.IsValueType) return null;
        var returning = (Func<object>)Delegate.CreateDelegate(typeof(Func<object>), target, method);
        return () => returning();
    }

    public Func<IEnumerator> Routine(object target, string name) => Bind<Func<IEnumerator>>(target, name, typeof(IEnumerator));
    public Action<bool> OfBool(object target, string name) => Bind<Action<bool>>(target, name, typeof(void), typeof(bool));

    /// <summary>A method of that name which takes the value, or nothing; null where there is none.</summary>
    public MethodInfo Taking(string name, object value) =>
        (value == null ? null : Find(name, value.GetType())) ?? Find(name, Type.EmptyTypes);

    T Bind<T>(object target, string name, Type returned, params Type[] taken) where T : Delegate
    {
        MethodInfo method = Find(name, taken);
        return method == null || method.ReturnType != returned ? null : (T)Delegate.CreateDelegate(typeof(T), target, method);
    }

    static bool IsEngines(Type type) => type.Namespace is { } space
        && (space.StartsWith("UnityEngine", StringComparison.Ordinal) || space.StartsWith("UnityEditor", StringComparison.Ordinal));

    MethodInfo Find(string name, params Type[] taken)
    {
        for (Type each = type; each != null && !IsEngines(each); each = each.BaseType)
        {
            MethodInfo method = each.GetMethod(name, Declared, null, taken, null);
            if (method != null) return method;
        }
        return null;
    }
}

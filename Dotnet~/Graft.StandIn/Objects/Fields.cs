using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.InteropServices;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>
/// The fields that the engine serializes: public ones and those marked SerializeField, neither static nor readonly nor NonSerialized, of numbers, texts,
/// enumerations of at most 32 bits, the engine's values, references to its objects, serializable classes and structures, and arrays and lists of these.
/// </summary>
static class Fields
{
    const int MostDepth = 10;
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>What is saved with an object, and copied by Instantiate.</summary>
    public static void Copy(object from, object to, IReadOnlyDictionary<Object, Object> instead) => Copy(from, to, (instead, false), 0);

    /// <summary>
    /// What a reload of the domain carries over: private fields, and those behind properties, as well, unless they are NonSerialized
    /// (https://docs.unity3d.com/2022.3/Documentation/ScriptReference/NonSerialized.html).
    /// </summary>
    public static void CarryOver(object from, object to, IReadOnlyDictionary<Object, Object> instead) => Copy(from, to, (instead, true), 0);

    /// <summary>Every field as it is, serialized or not.</summary>
    public static void Mirror(object from, object to)
    {
        for (Type each = from.GetType(); each != null && !IsEngines(each); each = each.BaseType)
            foreach (FieldInfo field in each.GetFields(Declared)) field.SetValue(to, field.GetValue(from));
    }

    static void Copy(object from, object to, (IReadOnlyDictionary<Object, Object> instead, bool reloads) how, int depth)
    {
        foreach (FieldInfo field in Of(from.GetType(), how.reloads)) field.SetValue(to, Value(field.GetValue(from), field.FieldType, how, depth));
    }

    static IEnumerable<FieldInfo> Of(Type type, bool reloads)
    {
        for (Type each = type; each != null && each != typeof(object) && !IsEngines(each); each = each.BaseType)
            foreach (FieldInfo field in each.GetFields(Declared))
                if (IsSerialized(field, reloads)) yield return field;
    }

    static bool IsEngines(Type type) => type.Namespace is { } space
        && (space.StartsWith("UnityEngine", StringComparison.Ordinal) || space.StartsWith("UnityEditor", StringComparison.Ordinal));

    static bool IsSerialized(FieldInfo field, bool reloads) =>
        (field.IsPublic || reloads || field.IsDefined(typeof(SerializeField)))
        && !field.IsInitOnly && !field.IsNotSerialized && IsSerializable(field.FieldType, true);

    static bool IsSerializable(Type type, bool inArray) =>
        IsNumber(type) || type == typeof(string) || typeof(Object).IsAssignableFrom(type) || IsValue(type)
        || (inArray && Element(type) is { } element && IsSerializable(element, false))
        || (type.IsSerializable && !type.IsEnum && !type.IsAbstract && !IsSystems(type) && !typeof(Delegate).IsAssignableFrom(type));

    static bool IsSystems(Type type) => type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true;

    static bool IsNumber(Type type) =>
        type.IsEnum ? Marshal.SizeOf(Enum.GetUnderlyingType(type)) <= 4 : type.IsPrimitive && type != typeof(IntPtr) && type != typeof(UIntPtr);

    static bool IsValue(Type type) => type.IsValueType && type.Namespace == "UnityEngine";

    static Type Element(Type type) =>
        type.IsArray && type.GetArrayRank() == 1 ? type.GetElementType()
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0]
        : null;

    static object Value(object value, Type type, (IReadOnlyDictionary<Object, Object> instead, bool reloads) how, int depth)
    {
        if (type.IsPrimitive || type.IsEnum || IsValue(type)) return value;
        if (type == typeof(string)) return value ?? "";
        if (typeof(Object).IsAssignableFrom(type)) return value is Object reference && how.instead.TryGetValue(reference, out Object other) ? other : value;
        if (Element(type) is { } element)
        {
            var list = value as IList;
            int count = list?.Count ?? 0;
            var copy = type.IsArray ? (IList)Array.CreateInstance(element, count) : (IList)Activator.CreateInstance(type);
            for (int i = 0; i < count; i++)
            {
                object each = Value(list[i], element, how, depth);
                if (type.IsArray) copy[i] = each;
                else copy.Add(each);
            }
            return copy;
        }
        // A serializable class is never null, and stands for itself: two references become two copies.
        object made = Activator.CreateInstance(type, true);
        if (value != null && depth < MostDepth) Copy(value, made, how, depth + 1);
        return made;
    }
}

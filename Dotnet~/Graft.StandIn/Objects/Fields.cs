using System;
using System.Collections;
using System.Collections.Generic;
using System.Reflection;
using UnityEngine;
using Object = UnityEngine.Object;

namespace Graft.StandIn;

/// <summary>
/// The fields that the engine serializes: public ones and those marked SerializeField, neither static nor readonly nor NonSerialized, of numbers, texts,
/// enumerations, the engine's values, references to its objects, serializable classes and structures, and arrays and lists of these.
/// </summary>
static class Fields
{
    const int MostDepth = 10;

    public static void Copy(object from, object to, IReadOnlyDictionary<Object, Object> instead) => Copy(from, to, instead, 0);

    static void Copy(object from, object to, IReadOnlyDictionary<Object, Object> instead, int depth)
    {
        foreach (FieldInfo field in Of(from.GetType())) field.SetValue(to, Value(field.GetValue(from), field.FieldType, instead, depth));
    }

    static IEnumerable<FieldInfo> Of(Type type)
    {
        for (Type each = type; each != null && each != typeof(object) && each.Namespace?.StartsWith("UnityEngine", StringComparison.Ordinal) != true; each = each.BaseType)
            foreach (FieldInfo field in each.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                if (IsSerialized(field)) yield return field;
    }

    static bool IsSerialized(FieldInfo field) =>
        (field.IsPublic || field.IsDefined(typeof(SerializeField))) && !field.IsInitOnly && !field.IsNotSerialized && IsSerializable(field.FieldType, true);

    static bool IsSerializable(Type type, bool inArray) =>
        type.IsPrimitive || type == typeof(string) || type.IsEnum || typeof(Object).IsAssignableFrom(type) || IsValue(type)
        || (inArray && Element(type) is { } element && IsSerializable(element, false))
        || (type.IsSerializable && !type.IsGenericType && !type.IsAbstract && type.Assembly != typeof(object).Assembly && !typeof(Delegate).IsAssignableFrom(type));

    static bool IsValue(Type type) => type.IsValueType && type.Namespace == "UnityEngine";

    static Type Element(Type type) =>
        type.IsArray && type.GetArrayRank() == 1 ? type.GetElementType() : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>) ? type.GetGenericArguments()[0] : null;

    static object Value(object value, Type type, IReadOnlyDictionary<Object, Object> instead, int depth)
    {
        if (type.IsPrimitive || type.IsEnum || IsValue(type)) return value;
        if (type == typeof(string)) return value ?? "";
        if (typeof(Object).IsAssignableFrom(type)) return value is Object reference ? instead.TryGetValue(reference, out Object other) ? other : reference : null;
        if (Element(type) is { } element)
        {
            var list = value as IList;
            int count = list?.Count ?? 0;
            var copy = type.IsArray ? (IList)Array.CreateInstance(element, count) : (IList)Activator.CreateInstance(type);
            for (int i = 0; i < count; i++)
            {
                object each = Value(list[i], element, instead, depth);
                if (type.IsArray) copy[i] = each;
                else copy.Add(each);
            }
            return copy;
        }
        // A serializable class is never null, and stands for itself: two references become two copies.
        object made = Activator.CreateInstance(type, true);
        if (value != null && depth < MostDepth) Copy(value, made, instead, depth + 1);
        return made;
    }
}

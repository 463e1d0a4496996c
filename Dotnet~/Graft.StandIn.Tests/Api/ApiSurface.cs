using System.Reflection;

namespace Graft.StandIn.Tests;

/// <summary>What an assembly offers to others, outside the namespace of the stand-in's own machinery: one line for each type and member.</summary>
static class ApiSurface
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<ApiLine> Of(Assembly assembly) =>
        assembly.GetExportedTypes().Where(type => !$"{type.Namespace}.".StartsWith("Graft.StandIn."))
            .OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Of);

    static IEnumerable<ApiLine> Of(Type type)
    {
        yield return new ApiLine(ApiNames.Declaration(type), ApiPages.Of(type));
        if (typeof(Delegate).IsAssignableFrom(type)) yield break;
        var lines = type.GetMembers(Declared).Where(IsOffered).Select(member => new ApiLine(ApiNames.Declaration(member), ApiPages.Of(member)));
        foreach (ApiLine line in lines.OrderBy(each => each.Signature, StringComparer.Ordinal)) yield return line;
    }

    static bool IsOffered(MemberInfo member) => member switch
    {
        Type => false, // exported by itself
        FieldInfo field => !field.IsSpecialName && IsVisible(field.IsPublic, field.IsFamily, field.IsFamilyOrAssembly),
        PropertyInfo property => property.GetAccessors(true).Any(IsVisible),
        EventInfo happening => IsVisible(happening.AddMethod),
        // Accessors are said with their property, and what object has needs no saying.
        MethodInfo method => IsVisible(method) && method.GetBaseDefinition().DeclaringType != typeof(object)
            && (!method.IsSpecialName || method.Name.StartsWith("op_")),
        MethodBase constructor => IsVisible(constructor),
        _ => false,
    };

    static bool IsVisible(MethodBase method) => IsVisible(method.IsPublic, method.IsFamily, method.IsFamilyOrAssembly);

    static bool IsVisible(bool isPublic, bool isFamily, bool isFamilyOrAssembly) => isPublic || isFamily || isFamilyOrAssembly;
}

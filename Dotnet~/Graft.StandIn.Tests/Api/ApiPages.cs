using System.Reflection;

namespace Graft.StandIn.Tests;

/// <summary>
/// Where Unity documents what, by its own scheme of names: Class.html, Class-property.html, Class.Method.html, Class-ctor.html, Class-operator_add.html;
/// constants and the values of enums as methods; conversions by the type they start from. What makes an object without being told anything is said with
/// its type. The test framework is a package with documentation of its own.
/// </summary>
static class ApiPages
{
    static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "add", ["op_Subtraction"] = "subtract", ["op_UnaryNegation"] = "subtract", ["op_Multiply"] = "multiply", ["op_Division"] = "divide",
        ["op_Equality"] = "eq", ["op_Inequality"] = "ne",
    };

    const string TestFramework = "https://docs.unity3d.com/Packages/com.unity.test-framework@1.1/api/UnityEngine.TestTools.";

    public static string Of(Type type) => Stem(type) + ".html";

    public static string Of(MemberInfo member)
    {
        string type = Stem(member.DeclaringType);
        bool isPlain = member is ConstructorInfo constructor && constructor.GetParameters().Length == 0;
        if (isPlain || type.StartsWith(TestFramework)) return Of(member.DeclaringType);
        return type + member switch
        {
            FieldInfo { IsLiteral: true } or FieldInfo { IsInitOnly: true, IsStatic: true } => "." + member.Name,
            ConstructorInfo => "-ctor",
            PropertyInfo property when property.GetIndexParameters().Length > 0 => ".Index_operator",
            MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion => "-operator_" + conversion.GetParameters()[0].ParameterType.Name,
            MethodInfo { IsSpecialName: true } => "-operator_" + Operators.GetValueOrDefault(member.Name, member.Name),
            MethodInfo => "." + member.Name,
            _ => "-" + member.Name,
        } + ".html";
    }

    // UnityEngine and UnityEditor go without saying, further namespaces do not; generic types are numbered by their parameters.
    static string Stem(Type type)
    {
        string name = type.Name.Replace('`', '_');
        if (type.DeclaringType != null) return $"{Stem(type.DeclaringType)}.{name}";
        if (type.Namespace == "UnityEngine.TestTools") return TestFramework + type.Name.Replace('`', '-');
        string space = type.Namespace + ".";
        foreach (string root in new[] { "UnityEngine.", "UnityEditor." })
            if (space.StartsWith(root)) return space.Substring(root.Length) + name;
        return space + name;
    }
}

using System.Globalization;
using System.Reflection;

namespace Graft.StandIn.Tests;

/// <summary>Signatures as C# writes them: parameters' names and defaults included, for callers may name them.</summary>
static class ApiNames
{
    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(byte)] = "byte",
        [typeof(int)] = "int", [typeof(long)] = "long", [typeof(uint)] = "uint", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(char)] = "char", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(ulong)] = "ulong", [typeof(sbyte)] = "sbyte",
    };

    static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+", ["op_Subtraction"] = "-", ["op_UnaryNegation"] = "-", ["op_Multiply"] = "*", ["op_Division"] = "/", ["op_Equality"] = "==",
        ["op_Inequality"] = "!=", ["op_Implicit"] = "implicit", ["op_Explicit"] = "explicit", ["op_LessThan"] = "<", ["op_GreaterThan"] = ">",
        ["op_BitwiseAnd"] = "&", ["op_BitwiseOr"] = "|",
    };

    public static string Declaration(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("Invoke") is { } call)
            return $"delegate {Short(call.ReturnType)} {Full(type)}({Parameters(call)})";
        string kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface"
            : type.IsAbstract && type.IsSealed ? "static class" : type.IsSealed ? "sealed class" : type.IsAbstract ? "abstract class" : "class";
        IEnumerable<Type> bases = type.IsEnum || type.IsValueType ? Array.Empty<Type>() : type.IsInterface ? type.GetInterfaces() : new[] { type.BaseType };
        string inherited = string.Join(", ", bases.Where(each => each != typeof(object)).Select(Short).Order(StringComparer.Ordinal));
        return $"{kind} {Full(type)}{(inherited == "" ? "" : " : " + inherited)}";
    }

    public static string Declaration(MemberInfo member)
    {
        string name = $"{Full(member.DeclaringType)}.{member.Name}";
        return member switch
        {
            FieldInfo { DeclaringType.IsEnum: true } value => $"{name} = {Convert.ToInt64(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
            FieldInfo field => $"{Access(field.IsPublic)}{Kind(field)}{Short(field.FieldType)} {name}",
            PropertyInfo property => Property(property),
            EventInfo happening => $"{(happening.AddMethod.IsStatic ? "static " : "")}event {Short(happening.EventHandlerType)} {name}",
            ConstructorInfo constructor => $"{Access(constructor.IsPublic)}{Full(constructor.DeclaringType)}({Parameters(constructor)})",
            MethodInfo method => Method(method),
            _ => throw new ArgumentException($"{name} is of no kind that this knows."),
        };
    }

    /// <summary>With the names of its generic parameters, without its namespace.</summary>
    public static string Short(Type type)
    {
        if (type.IsByRef) return Short(type.GetElementType());
        if (type.IsArray) return Short(type.GetElementType()) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Short(underlying) + "?";
        if (Keywords.TryGetValue(type, out string keyword)) return keyword;
        if (type.IsGenericParameter) return type.Name;
        string outer = type.DeclaringType == null ? "" : Short(type.DeclaringType) + ".";
        return outer + Generic(type.Name, type.GetGenericArguments());
    }

    static string Full(Type type) => $"{type.Namespace}.{Short(type)}";

    static string Generic(string name, Type[] arguments) =>
        name.Split('`')[0] + (name.Contains('`') ? $"<{string.Join(", ", arguments.Select(Short))}>" : "");

    static string Property(PropertyInfo property)
    {
        MethodInfo first = property.GetAccessors(true)[0];
        string Accessor(MethodInfo accessor, string name) =>
            accessor == null || !(accessor.IsPublic || accessor.IsFamily) ? "" : $"{(accessor.IsPublic ? "" : "protected ")}{name}; ";
        string index = property.GetIndexParameters().Length == 0 ? property.Name : $"this[{Parameters(property.GetIndexParameters())}]";
        string accessors = Accessor(property.GetMethod, "get") + Accessor(property.SetMethod, "set");
        return $"{Kind(first)}{Short(property.PropertyType)} {Full(property.DeclaringType)}.{index} {{ {accessors}}}";
    }

    static string Method(MethodInfo method)
    {
        string type = Full(method.DeclaringType), parameters = Parameters(method), result = Short(method.ReturnType);
        if (method.Name is "op_Implicit" or "op_Explicit") return $"{type}.{Operators[method.Name]} operator {result}({parameters})";
        if (method.IsSpecialName) return $"{result} {type}.operator {Operators[method.Name]}({parameters})";
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Short))}>" : "";
        return $"{Access(method.IsPublic)}{Kind(method)}{result} {type}.{method.Name}{generic}({parameters})";
    }

    static string Kind(FieldInfo field) => (field.IsLiteral ? "const " : field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");

    static string Access(bool isPublic) => isPublic ? "" : "protected ";

    static string Kind(MethodInfo method) => method.IsStatic ? "static " : method.DeclaringType.IsInterface || !method.IsVirtual || method.IsFinal ? ""
        : method.GetBaseDefinition() != method ? "override " : method.IsAbstract ? "abstract " : "virtual ";

    static string Parameters(MethodBase method) => Parameters(method.GetParameters());

    static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(each =>
        $"{Passing(each)}{Short(each.ParameterType)} {each.Name}{Default(each)}"));

    static string Passing(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";

    static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue ? "" : " = " + (parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        bool value => value ? "true" : "false",
        string text => $"\"{text}\"",
        Enum value => $"{value.GetType().Name}.{value}",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        object other => other.ToString(),
    });
}

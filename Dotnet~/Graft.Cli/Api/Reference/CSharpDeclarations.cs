using Mono.Cecil;

namespace Graft.Cli.Api.Reference;

/// <summary>Types and members as C# declares them, without bodies. Members that are `public` do not say so: all are, or say `protected`.</summary>
sealed class CSharpDeclarations(CSharpValues values, ApiVisibility visibility)
{
    static readonly IReadOnlyDictionary<string, string> Operators = new Dictionary<string, string>
    {
        ["op_Addition"] = "+", ["op_Subtraction"] = "-", ["op_Multiply"] = "*", ["op_Division"] = "/", ["op_Modulus"] = "%", ["op_UnaryNegation"] = "-", ["op_UnaryPlus"] = "+", ["op_Equality"] = "==",
        ["op_Inequality"] = "!=", ["op_LessThan"] = "<", ["op_GreaterThan"] = ">", ["op_LessThanOrEqual"] = "<=", ["op_GreaterThanOrEqual"] = ">=", ["op_BitwiseAnd"] = "&", ["op_BitwiseOr"] = "|",
        ["op_ExclusiveOr"] = "^", ["op_OnesComplement"] = "~", ["op_LogicalNot"] = "!", ["op_LeftShift"] = "<<", ["op_RightShift"] = ">>", ["op_Increment"] = "++", ["op_Decrement"] = "--",
        ["op_True"] = "true", ["op_False"] = "false",
    };

    public string Of(TypeDefinition type)
    {
        if (type.BaseType?.FullName == "System.MulticastDelegate")
        {
            MethodDefinition invoke = type.Methods.Single(method => method.Name == "Invoke");
            return $"{Access(type)}delegate {Returned(invoke)} {Name(type)}{Parameters(invoke.Parameters)}{Constraints(Own(type))}";
        }
        string[] bases = [.. visibility.Bases(type).Select(each => CSharpTypes.Of(each))];
        return $"{Attributes(type)}{Access(type)}{Kind(type)} {Name(type)}{(bases.Length > 0 ? " : " + string.Join(", ", bases) : "")}{Constraints(Own(type))}";
    }

    public string Of(FieldDefinition field)
    {
        string kind = field.HasConstant ? "const " : (field.IsStatic ? "static " : "") + (field.IsInitOnly ? "readonly " : "");
        string value = field.HasConstant ? " = " + values.Of(field.Constant, field.FieldType) : "";
        return $"{Protected(field.IsFamily || field.IsFamilyOrAssembly)}{kind}{CSharpTypes.Of(field.FieldType, field)} {field.Name}{value}";
    }

    public string Of(EventDefinition raised) => $"{Modifiers(raised.AddMethod)}event {CSharpTypes.Of(raised.EventType, raised)} {raised.Name}";

    public string Of(PropertyDefinition property)
    {
        MethodDefinition[] accessors = [.. new[] { property.GetMethod, property.SetMethod }.Where(each => each != null && ApiVisibility.IsVisible(each))];
        MethodDefinition widest = accessors.FirstOrDefault(each => each.IsPublic) ?? accessors[0];
        string written = string.Concat(accessors.Select(each => $"{(widest.IsPublic && !each.IsPublic ? "protected " : "")}{(each == property.GetMethod ? "get" : IsInit(each) ? "init" : "set")}; "));
        string name = property.HasParameters ? $"this[{List(property.Parameters)}]" : property.Name;
        return $"{Modifiers(widest)}{Reference(property.PropertyType, property)}{CSharpTypes.Of(property.PropertyType, property)} {name} {{ {written}}}";
    }

    public string Of(MethodDefinition method)
    {
        string list = Parameters(method.Parameters, method.CustomAttributes.Any(each => each.AttributeType.Name == "ExtensionAttribute"));
        if (method.IsConstructor) return $"{Protected(!method.IsPublic)}{method.DeclaringType.Name.Split('`')[0]}{list}";
        if (method.Name is "op_Implicit" or "op_Explicit") return $"static {(method.Name == "op_Implicit" ? "implicit" : "explicit")} operator {CSharpTypes.Of(method.ReturnType)}{list}";
        if (method.IsSpecialName && Operators.TryGetValue(method.Name, out string? symbol)) return $"static {Returned(method)} operator {symbol}{list}";
        string generic = method.HasGenericParameters ? $"<{string.Join(", ", method.GenericParameters.Select(each => each.Name))}>" : "";
        return $"{Modifiers(method)}{Returned(method)} {method.Name}{generic}{list}{Constraints(method.GenericParameters)}";
    }

    // As it is declared: the types around it are not part of that, nor what they are generic in.
    static string Name(TypeDefinition type)
    {
        string[] own = [.. Own(type).Select(each => (each.IsContravariant ? "in " : each.IsCovariant ? "out " : "") + each.Name)];
        return type.Name.Split('`')[0] + (own.Length > 0 ? $"<{string.Join(", ", own)}>" : "");
    }

    static IEnumerable<GenericParameter> Own(TypeDefinition type) => type.GenericParameters.Skip(type.DeclaringType?.GenericParameters.Count ?? 0);

    static string Access(TypeDefinition type) => type.IsNestedFamily || type.IsNestedFamilyOrAssembly ? "protected " : "public ";

    static string Protected(bool isProtected) => isProtected ? "protected " : "";

    static string Attributes(TypeDefinition type) => string.Concat(type.CustomAttributes.Select(each => each.AttributeType.Name switch
    {
        "FlagsAttribute" => "[Flags] ",
        "ObsoleteAttribute" when type.CustomAttributes.All(other => other.AttributeType.Name != "IsByRefLikeAttribute") => "[Obsolete] ",
        _ => "",
    }));

    static string Kind(TypeDefinition type)
    {
        if (type.IsInterface) return "interface";
        if (type.IsEnum) return "enum";
        bool Said(string attribute) => type.CustomAttributes.Any(each => each.AttributeType.Name == attribute);
        if (type.IsValueType) return (Said("IsReadOnlyAttribute") ? "readonly " : "") + (Said("IsByRefLikeAttribute") ? "ref " : "") + "struct";
        return (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + "class";
    }

    // An interface's members are what they are; what implements one and no more says nothing either.
    static string Modifiers(MethodDefinition method)
    {
        string access = Protected(!method.IsPublic);
        if (method.IsStatic) return access + "static ";
        if (method.DeclaringType.IsInterface || !method.IsVirtual) return access;
        if (method.IsAbstract) return access + (method.IsNewSlot ? "abstract " : "abstract override ");
        if (method.IsNewSlot) return access + (method.IsFinal ? "" : "virtual ");
        return access + (method.IsFinal ? "sealed override " : "override ");
    }

    static string Returned(MethodDefinition method) => Reference(method.ReturnType, method.MethodReturnType) + CSharpTypes.Of(method.ReturnType, method.MethodReturnType);

    static string Reference(TypeReference type, ICustomAttributeProvider said) =>
        Plain(type) is not ByReferenceType ? "" : said.CustomAttributes.Any(each => each.AttributeType.Name == "IsReadOnlyAttribute") ? "ref readonly " : "ref ";

    static TypeReference Plain(TypeReference type) => type is IModifierType modified ? Plain(modified.ElementType) : type;

    static bool IsInit(MethodDefinition setter) => setter.ReturnType is RequiredModifierType { ModifierType.Name: "IsExternalInit" };

    string Parameters(IEnumerable<ParameterDefinition> parameters, bool extends = false) => $"({(extends ? "this " : "")}{List(parameters)})";

    string List(IEnumerable<ParameterDefinition> parameters) => string.Join(", ", parameters.Select(Of));

    string Of(ParameterDefinition parameter)
    {
        bool Said(string attribute) => parameter.CustomAttributes.Any(each => each.AttributeType.Name == attribute);
        string passed = Plain(parameter.ParameterType) is not ByReferenceType ? Said("ParamArrayAttribute") ? "params " : ""
            : parameter.IsOut ? "out " : parameter.IsIn || Said("IsReadOnlyAttribute") ? "in " : "ref ";
        string otherwise = !parameter.IsOptional ? "" : " = " + (parameter.HasConstant ? values.Of(parameter.Constant, parameter.ParameterType) : "default");
        return $"{passed}{CSharpTypes.Of(parameter.ParameterType, parameter)} {parameter.Name}{otherwise}";
    }

    static string Constraints(IEnumerable<GenericParameter> parameters) => string.Concat(parameters.Select(each => (each, constraints: Constraints(each)))
        .Where(each => each.constraints != "").Select(each => $" where {each.each.Name} : {each.constraints}"));

    static string Constraints(GenericParameter parameter)
    {
        bool isUnmanaged = parameter.CustomAttributes.Any(each => each.AttributeType.Name == "IsUnmanagedAttribute");
        var constraints = new List<string>();
        if (parameter.HasReferenceTypeConstraint) constraints.Add("class");
        if (parameter.HasNotNullableValueTypeConstraint) constraints.Add(isUnmanaged ? "unmanaged" : "struct");
        constraints.AddRange(parameter.Constraints.Select(each => CSharpTypes.Of(each.ConstraintType)).Where(name => name != "ValueType"));
        if (parameter.HasDefaultConstructorConstraint && !parameter.HasNotNullableValueTypeConstraint) constraints.Add("new()");
        return string.Join(", ", constraints);
    }
}

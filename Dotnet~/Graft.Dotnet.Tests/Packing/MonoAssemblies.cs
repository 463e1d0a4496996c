using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Graft.Dotnet.Tests;

/// <summary>
/// Assemblies as Debian's Mono takes them. Debian builds Mono's class library with Mono's own compiler, which leaves out the mark (modreq) that C# 7.2 puts on
/// members that return `ref readonly`, so Mono there does not find ReadOnlySpan's indexer under its full name. Calls in these copies leave the mark out too; Unity's
/// Mono has it.
/// </summary>
static class MonoAssemblies
{
    public static void Copy(string from, string to)
    {
        foreach (string path in Directory.GetFiles(from, "*.dll"))
        {
            using var assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { InMemory = true });
            foreach (Instruction call in assembly.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).SelectMany(method => method.Body.Instructions))
                if (call.Operand is MethodReference method) Unmark(method is GenericInstanceMethod generic ? generic.ElementMethod : method);
            assembly.Write(Path.Combine(to, Path.GetFileName(path)));
        }
    }

    static void Unmark(MethodReference method)
    {
        if (method is MethodDefinition || method.DeclaringType.GetElementType().Scope is not AssemblyNameReference platform || !IsPlatform(platform.Name)) return;
        method.ReturnType = Unmarked(method.ReturnType);
        foreach (ParameterDefinition parameter in method.Parameters) parameter.ParameterType = Unmarked(parameter.ParameterType);
    }

    static bool IsPlatform(string assembly) => assembly == "netstandard" || assembly.StartsWith("System.", StringComparison.Ordinal);

    static TypeReference Unmarked(TypeReference type) => type switch
    {
        RequiredModifierType marked => marked.ElementType,
        ByReferenceType { ElementType: RequiredModifierType marked } => new ByReferenceType(marked.ElementType),
        _ => type,
    };
}

using System.Text.RegularExpressions;

namespace Graft.Dotnet.Tests;

/// <summary>A block of C# on a page as a file that compiles: with what the page gives around it, and lines that the compiler counts as the page's.</summary>
/// <param name="fence">The block.</param>
/// <param name="name">Of the class or namespace that it gets.</param>
sealed class PageProgram(Fence fence, string name)
{
    /// <summary>The method that statements are the body of.</summary>
    public const string Method = "Run";

    static readonly string[] Always = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "Graft"];

    public Fence Fence => fence;
    public string Name => name;

    public string Source =>
        fence.Within != null ? $"{Usings(Imports)}namespace {name} {{ {fence.Within.Replace("…", Numbered(fence.Text))} }}\n"
        : DeclaresNamespace ? Numbered(fence.Text)
        : DeclaresType ? $"namespace {name} {{\n{Numbered(fence.Text)}}}\n"
        : $"{Usings(Imports.Concat(OwnUsings))}static class {name} {{ public static void {Method}({fence.Given}) {{\n{Numbered(Regex.Replace(fence.Text, UsingLine, "", RegexOptions.Multiline))}}} }}\n";

    // What a reader's own file begins with is on the page; a part of a method has what such files usually begin with.
    const string UsingLine = @"^using ([\w.]+);$";

    IEnumerable<string> OwnUsings => Regex.Matches(fence.Text, UsingLine, RegexOptions.Multiline).Select(match => match.Groups[1].Value);

    IEnumerable<string> Imports => Always.Concat(
        fence.Is("unity") ? ["Graft.OpenCL", "Graft.Components", "UnityEngine"] : fence.Is("cli") ? ["Graft.Cli.Book"] : fence.Is("core") ? [] : ["Graft.OpenCL"]);

    bool DeclaresNamespace => Regex.IsMatch(fence.Text, @"^namespace ", RegexOptions.Multiline);

    bool DeclaresType => Regex.IsMatch(fence.Text, @"^(?:(?:public|internal|sealed|static|abstract|readonly|partial) )*(?:class|struct|interface|enum) ", RegexOptions.Multiline);

    static string Usings(IEnumerable<string> names) => string.Concat(names.Distinct().Select(each => $"using {each};\n"));

    string Numbered(string text) => $"\n#line {fence.Line} \"{fence.Page}\"\n{text}#line default\n";
}

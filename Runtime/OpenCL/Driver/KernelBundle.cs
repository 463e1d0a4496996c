using System;
using System.Collections.Generic;
using System.Text;

namespace Graft.OpenCL
{
    /// <summary>
    /// The text of several variants of kernel files in one program, since a driver spends most of a build on what all have in common. Each variant
    /// comes with its definitions in front; the functions and types that it declares get an ending of its own; and what it defines ends with it.
    /// </summary>
    static class KernelBundle
    {
        const string Directive = "#define ";

        /// <summary>Of the variant's names.</summary>
        public static string Ending(int variant) => "_of" + variant;

        public static string Text(IReadOnlyList<KernelUnit> variants)
        {
            var text = new StringBuilder();
            for (int i = 0; i < variants.Count; i++) Append(text, variants[i], Ending(i));
            return text.ToString();
        }

        static void Append(StringBuilder text, KernelUnit unit, string ending)
        {
            var defined = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (name, value) in unit.Options.Definitions)
            {
                text.Append(Directive).Append(name).Append(' ').Append(value).Append('\n');
                defined.Add(name);
            }
            foreach (string line in unit.Text.Split('\n'))
            {
                string bare = line.TrimStart().Replace("# define", "#define");
                if (bare.StartsWith(Directive, StringComparison.Ordinal)) defined.Add(Word(bare, Directive.Length));
                else if (Declared(line) is string name && defined.Add(name)) Rename(text, name, ending);
            }
            text.Append(unit.Text);
            foreach (string name in defined) text.Append("#undef ").Append(name).Append('\n');
        }

        // Where the driver has a macro of that name, as PoCL for its own functions, the file's function hides it.
        static void Rename(StringBuilder text, string name, string ending) =>
            text.Append("#undef ").Append(name).Append('\n').Append(Directive).Append(name).Append(' ').Append(name).Append(ending).Append('\n');

        /// <summary>The name of the function or type that a line of a kernel file declares, or null: all such lines begin at the margin.</summary>
        public static string Declared(string line)
        {
            if (line.StartsWith("} ", StringComparison.Ordinal)) return line.EndsWith(";", StringComparison.Ordinal) ? Word(line, 2) : null;
            if (line.Length == 0 || !IsOfWord(line[0]) || line.StartsWith("typedef ", StringComparison.Ordinal)) return null;
            int depth = 0;
            for (int i = 0; i < line.Length; i++)
            {
                if (line[i] == ')') depth--;
                if (line[i] != '(') continue;
                if (depth++ > 0) continue;
                int start = i;
                while (start > 0 && IsOfWord(line[start - 1])) start--;
                string name = line.Substring(start, i - start);
                if (name != "__attribute__") return name.Length > 0 ? name : null;
            }
            return null;
        }

        static string Word(string line, int from)
        {
            int end = from;
            while (end < line.Length && IsOfWord(line[end])) end++;
            return line.Substring(from, end - from);
        }

        static bool IsOfWord(char c) => c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}

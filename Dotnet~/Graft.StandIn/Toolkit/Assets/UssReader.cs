using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>Reads .uss files. Unity passes over what it does not know; here that is an error, for nobody would see why a rule does nothing.</summary>
public sealed class UssReader
{
    readonly string text, place;
    int at, line = 1;

    UssReader(string text, string place) => (this.text, this.place) = (text, place);

    /// <summary>The rules of a file.</summary>
    /// <param name="text">What is in it.</param>
    /// <param name="place">Its path, for errors.</param>
    /// <exception cref="FormatException">It is no USS, or says what nothing can follow; the message names the file and the line.</exception>
    public static StyleSheet Read(string text, string place)
    {
        var sheet = ScriptableObject.CreateInstance<StyleSheet>();
        sheet.Place = place;
        sheet.Rules = new UssReader(text, place).Rules();
        return sheet;
    }

    /// <summary>The declarations of a style attribute.</summary>
    internal static IReadOnlyList<StyleDeclaration> Declarations(string text, string place, int line)
    {
        var reader = new UssReader(text, place) { line = line };
        return reader.Declarations(true);
    }

    List<StyleRule> Rules()
    {
        var rules = new List<StyleRule>();
        while (true)
        {
            Space();
            if (at == text.Length) return rules;
            if (text[at] == '@') throw Wrong("@ rules are not known here: add each sheet by itself");
            int from = line;
            var selectors = Until("{", "the selector of a rule, then '{'").Split(',').Select(each => Selector(each.Trim(), from)).ToArray();
            at++;
            rules.Add(new StyleRule(selectors, Declarations(false)));
        }
    }

    List<StyleDeclaration> Declarations(bool isAttribute)
    {
        var declarations = new List<StyleDeclaration>();
        while (true)
        {
            Space();
            if (at == text.Length)
            {
                if (isAttribute) return declarations;
                throw Wrong("the rule does not end: '}' is missing");
            }
            if (text[at] == '}' && !isAttribute)
            {
                at++;
                return declarations;
            }
            if (text[at] == ';')
            {
                at++;
                continue;
            }
            int from = line;
            string name = Until(":;}", "':' after a property").Trim();
            if (at == text.Length || text[at] != ':') throw Wrong($"':' and a value are missing after \"{name}\"", from);
            at++;
            string value = Until(isAttribute ? ";" : ";}", null).Trim();
            if (value.Length == 0) throw Wrong($"the property \"{name}\" has no value", from);
            declarations.Add(Checked(new StyleDeclaration(name, value, from)));
        }
    }

    StyleDeclaration Checked(StyleDeclaration declaration)
    {
        if (declaration.IsVariable) return declaration;
        if (UssProperties.Problem(declaration.Name, declaration.Value) is { } problem) throw Wrong(problem, declaration.Line);
        return declaration;
    }

    StyleSelector Selector(string selector, int from)
    {
        var steps = new List<StyleStep>();
        bool isChild = false;
        foreach (string word in selector.Replace(">", " > ").Split(new[] { ' ', '\t', '\r', '\n' }, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == ">")
            {
                if (isChild || steps.Count == 0) throw Wrong($"the selector \"{selector}\" has '>' where an element must be", from);
                isChild = true;
                continue;
            }
            steps.Add(new StyleStep(isChild, Parts(word, selector, from)));
            isChild = false;
        }
        if (steps.Count == 0 || isChild) throw Wrong($"the selector \"{selector}\" names no element", from);
        return new StyleSelector(steps);
    }

    List<string> Parts(string word, string selector, int from)
    {
        var parts = new List<string>();
        for (int i = 0; i < word.Length;)
        {
            int start = i++;
            if (word[start] != '*')
                while (i < word.Length && (char.IsLetterOrDigit(word[i]) || word[i] is '-' or '_')) i++;
            string part = word.Substring(start, i - start);
            bool isMarked = part[0] is '.' or '#' or ':';
            string name = isMarked ? part.Substring(1) : part;
            if (name.Length == 0 || (part != "*" && !isMarked && !(char.IsLetter(part[0]) || part[0] == '_')))
                throw Wrong($"the selector \"{selector}\" has \"{word.Substring(start)}\", which is no .class, #name, Type or :state", from);
            if (part[0] == ':' && !UssToCss.Knows(part)) throw Wrong($"the selector \"{selector}\" asks for {part}, which is none of the states {UssToCss.States}", from);
            parts.Add(part);
        }
        return parts;
    }

    // Up to one of the characters, outside quotes and brackets, without comments; stands there afterwards.
    string Until(string ends, string expected)
    {
        var read = new StringBuilder();
        int depth = 0, from = line;
        while (at < text.Length && (depth > 0 || ends.IndexOf(text[at]) < 0))
        {
            if (SkipComment()) continue;
            char each = text[at];
            if (each is '"' or '\'')
            {
                Quoted(each, read);
                continue;
            }
            if (each == '(') depth++;
            if (each == ')') depth--;
            if (each == '\n') line++;
            read.Append(each);
            at++;
        }
        if (at == text.Length && expected != null) throw Wrong($"{expected} is missing", from);
        return read.ToString();
    }

    void Quoted(char quote, StringBuilder read)
    {
        int end = text.IndexOf(quote, at + 1);
        if (end < 0) throw Wrong($"the text after {quote} does not end");
        read.Append(text, at, end + 1 - at);
        at = end + 1;
    }

    void Space()
    {
        while (at < text.Length)
        {
            if (SkipComment()) continue;
            if (!char.IsWhiteSpace(text[at])) return;
            if (text[at] == '\n') line++;
            at++;
        }
    }

    bool SkipComment()
    {
        if (text[at] != '/' || at + 1 == text.Length || text[at + 1] != '*') return false;
        int end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        if (end < 0) throw Wrong("the comment does not end: \"*/\" is missing");
        for (int i = at; i < end; i++)
            if (text[i] == '\n') line++;
        at = end + 2;
        return true;
    }

    FormatException Wrong(string what) => Wrong(what, line);

    FormatException Wrong(string what, int where) => new($"{place}({where}): {what}.");
}

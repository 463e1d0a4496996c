using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using UnityEditor;

namespace Graft.StandIn;

/// <summary>The menu that the methods marked MenuItem make.</summary>
sealed class EditorMenu
{
    const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public EditorMenu(IEnumerable<Assembly> assemblies)
    {
        var marked = assemblies.SelectMany(each => each.DefinedTypes).SelectMany(type => type.GetMethods(Statics))
            .SelectMany(method => method.GetCustomAttributes<MenuItem>().Select(mark => (mark, method))).ToArray();
        Items = marked.Where(each => !each.mark.validate).Select(each => Item(each.mark, each.method)).OrderBy(each => each.Priority).ToArray();
        foreach ((MenuItem mark, MethodInfo method) in marked.Where(each => each.mark.validate))
            foreach (EditorMenuItem each in Items)
                if (each.Path == Parts(mark.menuItem).path) each.Validation = method;
    }

    public IReadOnlyList<EditorMenuItem> Items { get; }

    public EditorMenuItem Find(string path) => Items.FirstOrDefault(each => each.Path == path);

    public void Invoke(string path) => (Find(path) ?? throw new ArgumentException($"The menu has no item \"{path}\". It has: {string.Join(", ", Items.Select(each => each.Path))}.")).Invoke();

    static EditorMenuItem Item(MenuItem mark, MethodInfo method)
    {
        (string path, string shortcut) = Parts(mark.menuItem);
        if (!path.Contains('/')) throw new ArgumentException($"The menu item \"{path}\" of {method.DeclaringType}.{method.Name} is in no menu: write \"Menu/Item\".");
        return new EditorMenuItem(path, shortcut, mark.priority, method);
    }

    // A shortcut stands behind the last space and begins with its keys: % control, # shift, & alt, _ none of them.
    static (string path, string shortcut) Parts(string text)
    {
        int space = text.LastIndexOf(' ');
        bool has = space > 0 && space + 1 < text.Length && "%#&_".IndexOf(text[space + 1]) >= 0;
        return has ? (text.Substring(0, space), text.Substring(space + 1)) : (text, "");
    }
}

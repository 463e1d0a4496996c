using UnityEngine.UIElements;

namespace Graft.Studio.Protocol;

/// <summary>The sheets that a browser has been told, each once however many elements have it.</summary>
sealed class SheetNumbers
{
    readonly Dictionary<StyleSheet, string> names = new(ReferenceEqualityComparer.Instance);

    /// <summary>The name that a sheet has in the browser, a new one if it is new there.</summary>
    public bool Knows(StyleSheet sheet, out string name)
    {
        if (names.TryGetValue(sheet, out name!)) return true;
        names.Add(sheet, name = $"s{names.Count}");
        return false;
    }

    public void Clear() => names.Clear();
}

namespace UnityEngine.UIElements;

/// <summary>Whether every other row of a list is set off.</summary>
public enum AlternatingRowBackground
{
    None = 0,
    ContentOnly = 1,
    All = 2,
}

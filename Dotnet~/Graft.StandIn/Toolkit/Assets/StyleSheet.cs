namespace UnityEngine.UIElements;

/// <summary>Rules of a .uss file.</summary>
public class StyleSheet : ScriptableObject
{
}

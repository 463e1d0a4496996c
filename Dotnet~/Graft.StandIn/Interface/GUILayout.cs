namespace UnityEngine;

/// <summary>The same with a layout.</summary>
public class GUILayout
{
    public static void BeginArea(Rect screenRect) => Screenless.Refuse();
    public static void EndArea() => Screenless.Refuse();
    public static void Label(string text, params GUILayoutOption[] options) => Screenless.Refuse();
    public static bool Button(string text, params GUILayoutOption[] options) => Screenless.Refuse();

    public static string TextField(string text, int maxLength, params GUILayoutOption[] options)
    {
        Screenless.Refuse();
        return text;
    }
}

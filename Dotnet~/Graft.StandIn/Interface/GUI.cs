namespace UnityEngine;

/// <summary>Immediate-mode controls. The stand-in shows nothing and never calls OnGUI, so these only exist.</summary>
public class GUI
{
    public static void DrawTexture(Rect position, Texture image) => Screenless.Refuse();
    public static void Label(Rect position, string text) => Screenless.Refuse();
    public static bool Button(Rect position, string text) => Screenless.Refuse();
}

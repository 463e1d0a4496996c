namespace UnityEngine;

/// <summary>A text, a picture beside it, and what is said when the pointer rests on them.</summary>
public class GUIContent
{
    public GUIContent()
    {
    }

    public GUIContent(string text) => this.text = text;

    public GUIContent(Texture image) => this.image = image;

    public GUIContent(string text, Texture image) : this(text) => this.image = image;

    public GUIContent(string text, string tooltip) : this(text) => this.tooltip = tooltip;

    public GUIContent(string text, Texture image, string tooltip) : this(text, image) => this.tooltip = tooltip;

    public string text { get; set; } = "";
    public string tooltip { get; set; } = "";
    public Texture image { get; set; }
}

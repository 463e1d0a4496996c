namespace UnityEngine.UIElements;

/// <summary>A line of text, or several.</summary>
public class Label : TextElement
{
    public Label() : this("")
    {
    }

    public Label(string text)
    {
        AddToClassList("unity-label");
        this.text = text;
    }

    internal override string Kind => "Label";
}

using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A message with an icon.</summary>
public class HelpBox : VisualElement
{
    string message;
    HelpBoxMessageType type;

    public HelpBox() : this("", HelpBoxMessageType.None)
    {
    }

    public HelpBox(string text, HelpBoxMessageType messageType)
    {
        AddToClassList("unity-help-box");
        message = text ?? "";
        type = messageType;
    }

    public string text { get => message; set => Set(ref message, value ?? ""); }
    public HelpBoxMessageType messageType { get => type; set => Set(ref type, value); }

    internal override string Kind => "HelpBox";
    internal override bool IsLeaf => true;

    internal override void Tell(Teller to)
    {
        base.Tell(to);
        to.Text(Properties.Text, message.Length == 0 ? null : message);
        to.Text(Properties.Kind, StyleWords<HelpBoxMessageType>.Of(type));
    }
}

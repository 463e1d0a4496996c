using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A heading, and what can be folded away under it.</summary>
public class Foldout : BindableElement, INotifyValueChanged<bool>
{
    readonly VisualElement content = new() { name = "unity-content" };
    string heading = "";
    bool isOpen = true;

    public Foldout()
    {
        AddToClassList("unity-foldout");
        content.AddToClassList("unity-foldout__content");
        focusable = true;
        hierarchy.Add(content);
    }

    public override VisualElement contentContainer => content;

    public string text { get => heading; set => Set(ref heading, value ?? ""); }

    public bool value
    {
        get => isOpen;
        set
        {
            if (isOpen == value) return;
            SetValueWithoutNotify(value);
            if (panel == null) return;
            using ChangeEvent<bool> changed = ChangeEvent<bool>.GetPooled(!value, value);
            changed.target = this;
            SendEvent(changed);
        }
    }

    public void SetValueWithoutNotify(bool newValue)
    {
        Set(ref isOpen, newValue);
        content.style.display = newValue ? DisplayStyle.Flex : DisplayStyle.None;
    }

    internal override string Kind => "Foldout";

    internal override Taken Take(string sent)
    {
        if (!bool.TryParse(sent, out bool read)) return Taken.Refused;
        value = read;
        return isOpen == read ? Taken.Exactly : Taken.Adjusted;
    }

    internal override void Tell(Teller to)
    {
        base.Tell(to);
        to.Text(Properties.Text, heading.Length == 0 ? null : heading);
        to.Text(Properties.Value, isOpen ? "true" : "false");
    }
}

using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>Shows text.</summary>
public class TextElement : BindableElement, INotifyValueChanged<string>
{
    string shown = "";

    public TextElement() => AddToClassList("unity-text-element");

    public virtual string text
    {
        get => shown;
        set
        {
            string before = shown, next = value ?? "";
            if (before == next) return;
            ((INotifyValueChanged<string>)this).SetValueWithoutNotify(next);
            if (panel == null || !Hears<ChangeEvent<string>>()) return;
            using ChangeEvent<string> changed = ChangeEvent<string>.GetPooled(before, next);
            changed.target = this;
            SendEvent(changed);
        }
    }

    string INotifyValueChanged<string>.value { get => text; set => text = value; }

    void INotifyValueChanged<string>.SetValueWithoutNotify(string newValue) => Set(ref shown, newValue ?? "");

    internal override string Kind => "TextElement";

    internal override void Tell(Teller to)
    {
        base.Tell(to);
        to.Text(Properties.Text, shown.Length == 0 ? null : shown);
    }
}

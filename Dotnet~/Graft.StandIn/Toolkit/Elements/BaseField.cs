using System.Collections.Generic;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A value with a label, that the user can change. Its parts are made by whoever shows it.</summary>
public abstract class BaseField<TValueType> : BindableElement, INotifyValueChanged<TValueType>
{
    TValueType held;

    internal BaseField(string label, string ussClassName)
    {
        AddToClassList("unity-base-field");
        AddToClassList(ussClassName);
        focusable = true;
        labelElement = new FieldLabel(label, LabelChanged);
        labelElement.AddToClassList("unity-base-field__label");
        LabelChanged();
    }

    /// <summary>In the tree where there is a label only.</summary>
    public Label labelElement { get; }

    public string label
    {
        get => labelElement.text;
        set => labelElement.text = value;
    }

    public virtual TValueType value
    {
        get => held;
        set
        {
            TValueType before = held, next = Fitting(value);
            if (EqualityComparer<TValueType>.Default.Equals(before, next)) return;
            SetValueWithoutNotify(next);
            if (panel == null) return;
            using ChangeEvent<TValueType> changed = ChangeEvent<TValueType>.GetPooled(before, held);
            changed.target = this;
            SendEvent(changed);
        }
    }

    public virtual void SetValueWithoutNotify(TValueType newValue) => Set(ref held, Fitting(newValue));

    internal override bool IsLeaf => true;

    /// <summary>The nearest value that it can have.</summary>
    internal virtual TValueType Fitting(TValueType value) => value;

    /// <summary>What a client wrote, as a value.</summary>
    internal abstract bool TryRead(string text, out TValueType read);

    internal override Taken Take(string text)
    {
        if (!TryRead(text, out TValueType read)) return Taken.Refused;
        value = read;
        return EqualityComparer<TValueType>.Default.Equals(held, read) ? Taken.Exactly : Taken.Adjusted;
    }

    internal override void Tell(Teller to)
    {
        base.Tell(to);
        to.Text(Properties.Label, label.Length == 0 ? null : label);
        TellValue(to);
    }

    internal abstract void TellValue(Teller to);

    void LabelChanged()
    {
        bool has = label.Length > 0;
        EnableInClassList("unity-base-field--no-label", !has);
        if (has && labelElement.hierarchy.parent == null) hierarchy.Insert(0, labelElement);
        else if (!has && labelElement.hierarchy.parent == this) hierarchy.Remove(labelElement);
        PropertiesChanged();
    }
}

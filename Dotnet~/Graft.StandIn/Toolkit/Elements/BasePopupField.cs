using System.Collections.Generic;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>One of several values.</summary>
public abstract class BasePopupField<TValueType, TValueChoice> : BaseField<TValueType>
{
    List<TValueChoice> offered = new();

    internal BasePopupField(string label, string ussClassName) : base(label, "unity-base-popup-field")
    {
        AddToClassList("unity-popup-field");
        AddToClassList(ussClassName);
    }

    /// <summary>What changes within the list is told when it is assigned anew.</summary>
    public virtual List<TValueChoice> choices
    {
        get => offered;
        set
        {
            offered = value ?? throw new System.ArgumentNullException(nameof(value));
            PropertiesChanged();
        }
    }

    /// <summary>As it is shown.</summary>
    public string text => Shown(value);

    internal abstract string Shown(TValueType of);

    internal override void TellValue(Teller to) => to.Text(Properties.Value, Shown(value));
}

using System;
using UnityEngine.UIElements;

namespace Graft.StandIn.Toolkit;

/// <summary>A field's label; the field tells it.</summary>
sealed class FieldLabel : Label
{
    readonly Action changed;

    public FieldLabel(string text, Action changed) : base(text) => this.changed = changed;

    internal override void PropertiesChanged()
    {
        base.PropertiesChanged();
        changed?.Invoke();
    }
}

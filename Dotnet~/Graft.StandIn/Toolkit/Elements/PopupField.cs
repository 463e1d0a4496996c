using System.Collections.Generic;

namespace UnityEngine.UIElements;

/// <summary>One of several values of the same type.</summary>
public class PopupField<T> : BasePopupField<T, T>
{
    internal PopupField(string label, string ussClassName) : base(label, ussClassName)
    {
    }

    /// <summary>The value's place among the choices; -1 for none of them.</summary>
    public int index
    {
        get => choices.IndexOf(value);
        set => this.value = value >= 0 && value < choices.Count ? choices[value] : default;
    }

    internal override string Shown(T of) => of?.ToString() ?? "";

    internal override bool TryRead(string sent, out T read)
    {
        List<T> all = choices;
        int at = all.FindIndex(each => Shown(each) == sent);
        read = at < 0 ? default : all[at];
        return at >= 0;
    }
}

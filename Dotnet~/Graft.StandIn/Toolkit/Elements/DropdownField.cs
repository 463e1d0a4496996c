using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>One of several texts.</summary>
public class DropdownField : PopupField<string>
{
    public DropdownField() : this(null)
    {
    }

    public DropdownField(string label) : base(label, "unity-dropdown-field")
    {
    }

    internal override string Kind => "DropdownField";

    internal override void TellValue(Teller to)
    {
        to.List(Properties.Choices, choices);
        base.TellValue(to);
    }
}

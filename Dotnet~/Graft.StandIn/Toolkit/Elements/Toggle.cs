namespace UnityEngine.UIElements;

/// <summary>A box to tick.</summary>
public class Toggle : BaseBoolField
{
    public Toggle() : this(null)
    {
    }

    public Toggle(string label) : base(label, "unity-toggle")
    {
    }

    internal override string Kind => "Toggle";
}

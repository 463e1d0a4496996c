using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>Yes or no.</summary>
public abstract class BaseBoolField : BaseField<bool>
{
    string beside = "";

    internal BaseBoolField(string label, string ussClassName) : base(label, ussClassName)
    {
    }

    /// <summary>Beside the box, where the label is before it.</summary>
    public string text { get => beside; set => Set(ref beside, value ?? ""); }

    internal override bool TryRead(string sent, out bool read) => bool.TryParse(sent, out read);

    internal override void TellValue(Teller to)
    {
        to.Text(Properties.Text, beside.Length == 0 ? null : beside);
        to.Text(Properties.Value, value ? "true" : "false");
    }
}

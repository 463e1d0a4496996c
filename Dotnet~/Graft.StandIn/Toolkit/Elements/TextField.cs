using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>Text that the user can write.</summary>
public class TextField : TextInputBaseField<string>
{
    bool lines;

    public TextField() : this(null)
    {
    }

    public TextField(string label) : base(label, -1, "unity-text-field") => SetValueWithoutNotify("");

    /// <summary>Whether it may have several lines.</summary>
    public bool multiline { get => lines; set => Set(ref lines, value); }

    internal override string Kind => "TextField";

    internal override string Fitting(string value) => value ?? "";

    internal override bool TryRead(string text, out string read)
    {
        read = maxLength >= 0 && text.Length > maxLength ? text.Substring(0, maxLength) : text;
        return true;
    }

    internal override Taken Take(string text)
    {
        Taken taken = base.Take(text);
        return taken == Taken.Exactly && value != text ? Taken.Adjusted : taken;
    }

    internal override void TellValue(Teller to)
    {
        base.TellValue(to);
        to.Flag(Properties.Multiline, lines);
        to.Text(Properties.Value, value);
    }
}

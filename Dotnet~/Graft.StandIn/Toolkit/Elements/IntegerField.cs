using System.Globalization;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A whole number that the user can write. In Unity one can write a sum, too.</summary>
public class IntegerField : TextValueField<int>
{
    public IntegerField() : this(null)
    {
    }

    public IntegerField(string label, int maxLength = -1) : base(label, maxLength, "unity-integer-field")
    {
    }

    internal override string Kind => "IntegerField";

    internal override bool TryRead(string text, out int read) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out read);

    internal override void TellValue(Teller to)
    {
        base.TellValue(to);
        to.Text(Properties.Value, value.ToString(CultureInfo.InvariantCulture)); // not as a float, that has not all of them
    }
}

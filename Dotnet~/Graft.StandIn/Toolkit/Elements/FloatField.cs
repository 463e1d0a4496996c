using System.Globalization;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A number that the user can write.</summary>
public class FloatField : TextValueField<float>
{
    public FloatField() : this(null)
    {
    }

    public FloatField(string label, int maxLength = -1) : base(label, maxLength, "unity-float-field")
    {
    }

    internal override string Kind => "FloatField";

    internal override bool TryRead(string text, out float read) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out read) && !float.IsNaN(read) && !float.IsInfinity(read);

    internal override void TellValue(Teller to)
    {
        base.TellValue(to);
        to.Number(Properties.Value, value);
    }
}

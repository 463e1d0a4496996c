using System.Globalization;

namespace UnityEngine.UIElements;

/// <summary>A whole number between two others.</summary>
public class SliderInt : BaseSlider<int>
{
    public SliderInt() : this(null)
    {
    }

    public SliderInt(int start, int end, SliderDirection direction = SliderDirection.Horizontal, float pageSize = 0)
        : this(null, start, end, direction, pageSize)
    {
    }

    public SliderInt(string label, int start = 0, int end = 10, SliderDirection direction = SliderDirection.Horizontal, float pageSize = 0)
        : base(label, start, end, direction, pageSize, "unity-slider-int")
    {
    }

    internal override string Kind => "SliderInt";

    internal override bool TryRead(string text, out int read) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out read);

    internal override float Number(int value) => value;
}

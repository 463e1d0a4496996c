using System.Globalization;

namespace UnityEngine.UIElements;

/// <summary>A number between two others.</summary>
public class Slider : BaseSlider<float>
{
    public Slider() : this(null)
    {
    }

    public Slider(float start, float end, SliderDirection direction = SliderDirection.Horizontal, float pageSize = 0)
        : this(null, start, end, direction, pageSize)
    {
    }

    public Slider(string label, float start = 0, float end = 10, SliderDirection direction = SliderDirection.Horizontal, float pageSize = 0)
        : base(label, start, end, direction, pageSize, "unity-slider")
    {
    }

    internal override string Kind => "Slider";

    internal override bool TryRead(string text, out float read) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out read) && !float.IsNaN(read);

    internal override float Number(float value) => value;
}

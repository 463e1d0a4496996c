using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>Shows a texture. What is applied to it is shown at once.</summary>
public class Image : VisualElement
{
    Texture shown;
    ScaleMode scale = ScaleMode.ScaleToFit;
    Color tint = Color.white;

    public Image() => AddToClassList("unity-image");

    public Texture image
    {
        get => shown;
        set
        {
            if (ReferenceEquals(shown, value)) return;
            shown = value;
            Mark(Changes.Picture);
        }
    }

    public ScaleMode scaleMode { get => scale; set => Set(ref scale, value); }
    public Color tintColor { get => tint; set => Set(ref tint, value); }

    internal override string Kind => "Image";

    // A destroyed texture shows nothing.
    internal override Texture Picture => shown != null ? shown : base.Picture;

    internal override void Tell(Teller to)
    {
        base.Tell(to);
        to.Text(Properties.Scale, StyleWords<ScaleMode>.Of(scale));
        if (!tint.Equals(Color.white)) to.Text(Properties.Tint, StyleCss.OfColor(tint));
    }
}

using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>Content that may be larger than its view.</summary>
public class ScrollView : VisualElement
{
    readonly VisualElement content = new() { name = "unity-content-container" };
    ScrollViewMode ways;

    public ScrollView() : this(ScrollViewMode.Vertical)
    {
    }

    public ScrollView(ScrollViewMode scrollViewMode)
    {
        AddToClassList("unity-scroll-view");
        content.AddToClassList("unity-scroll-view__content-container");
        hierarchy.Add(content);
        ways = scrollViewMode;
        ModeChanged();
    }

    public override VisualElement contentContainer => content;

    public ScrollViewMode mode
    {
        get => ways;
        set
        {
            if (ways == value) return;
            ways = value;
            ModeChanged();
        }
    }

    internal override string Kind => "ScrollView";

    internal override void Tell(Teller to)
    {
        base.Tell(to);
        to.Text(Properties.Mode, StyleWords<ScrollViewMode>.Of(ways));
    }

    void ModeChanged()
    {
        EnableInClassList("unity-scroll-view--vertical", ways == ScrollViewMode.Vertical);
        EnableInClassList("unity-scroll-view--horizontal", ways == ScrollViewMode.Horizontal);
        EnableInClassList("unity-scroll-view--vertical-horizontal", ways == ScrollViewMode.VerticalAndHorizontal);
        PropertiesChanged();
    }
}

using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>Shows how much of something is done.</summary>
public abstract class AbstractProgressBar : BindableElement, INotifyValueChanged<float>
{
    string heading = "";
    float done, low, high = 100;

    protected AbstractProgressBar() => AddToClassList("unity-progress-bar");

    public string title { get => heading; set => Set(ref heading, value ?? ""); }
    public float lowValue { get => low; set => Set(ref low, value); }
    public float highValue { get => high; set => Set(ref high, value); }

    public virtual float value
    {
        get => done;
        set
        {
            float before = done;
            if (before.Equals(value)) return;
            SetValueWithoutNotify(value);
            if (panel == null || !Hears<ChangeEvent<float>>()) return;
            using ChangeEvent<float> changed = ChangeEvent<float>.GetPooled(before, value);
            changed.target = this;
            SendEvent(changed);
        }
    }

    public void SetValueWithoutNotify(float newValue) => Set(ref done, newValue);

    internal override bool IsLeaf => true;

    internal override void Tell(Teller to)
    {
        base.Tell(to);
        to.Text(Properties.Title, heading.Length == 0 ? null : heading);
        to.Number(Properties.Low, low);
        to.Number(Properties.High, high);
        to.Number(Properties.Value, done);
    }
}

using System;
using System.Collections.Generic;
using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A value between two others.</summary>
public abstract class BaseSlider<TValueType> : BaseField<TValueType> where TValueType : IComparable<TValueType>
{
    TValueType low, high;
    bool hasField;
    SliderDirection lies;

    internal BaseSlider(string label, TValueType start, TValueType end, SliderDirection direction, float pageSize, string ussClassName)
        : base(label, "unity-base-slider")
    {
        AddToClassList(ussClassName);
        (low, high, this.pageSize) = (start, end, pageSize);
        AddToClassList("unity-base-slider--horizontal");
        this.direction = direction;
        SetValueWithoutNotify(start);
    }

    public TValueType lowValue
    {
        get => low;
        set
        {
            if (EqualityComparer<TValueType>.Default.Equals(low, value)) return;
            low = value;
            RangeChanged();
        }
    }

    public TValueType highValue
    {
        get => high;
        set
        {
            if (EqualityComparer<TValueType>.Default.Equals(high, value)) return;
            high = value;
            RangeChanged();
        }
    }

    public virtual float pageSize { get; set; }

    /// <summary>Whether the value can be written, too.</summary>
    public virtual bool showInputField { get => hasField; set => Set(ref hasField, value); }

    public SliderDirection direction
    {
        get => lies;
        set
        {
            if (lies == value) return;
            lies = value;
            EnableInClassList("unity-base-slider--horizontal", value == SliderDirection.Horizontal);
            EnableInClassList("unity-base-slider--vertical", value == SliderDirection.Vertical);
            PropertiesChanged();
        }
    }

    internal override TValueType Fitting(TValueType value)
    {
        TValueType least = low.CompareTo(high) <= 0 ? low : high, most = low.CompareTo(high) <= 0 ? high : low;
        return value.CompareTo(least) < 0 ? least : value.CompareTo(most) > 0 ? most : value;
    }

    internal abstract float Number(TValueType value);

    internal override void TellValue(Teller to)
    {
        to.Number(Properties.Low, Number(low));
        to.Number(Properties.High, Number(high));
        to.Flag(Properties.Input, hasField);
        if (lies == SliderDirection.Vertical) to.Text(Properties.Direction, "vertical");
        to.Number(Properties.Value, Number(value));
    }

    void RangeChanged()
    {
        value = value;
        PropertiesChanged();
    }
}

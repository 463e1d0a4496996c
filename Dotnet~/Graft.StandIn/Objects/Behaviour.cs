namespace UnityEngine;

/// <summary>A component that can be switched off.</summary>
public class Behaviour : Component
{
    bool isOn = true;

    public bool enabled
    {
        get
        {
            Check();
            return isOn;
        }
        set
        {
            Check();
            if (isOn == value) return;
            isOn = value;
            Switched();
        }
    }

    public bool isActiveAndEnabled => !IsDestroyed && isOn && Host != null && Host.IsActive;

    /// <summary>It, or an object above it, was switched.</summary>
    internal virtual void Switched() { }

    /// <summary>A copy is as its original is, without being told.</summary>
    internal void Preset(bool on) => isOn = on;
}

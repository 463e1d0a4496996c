namespace UnityEngine.UIElements;

/// <summary>What drag events derive from. Of what a mouse does otherwise the stand-in tells by pointer events only.</summary>
public abstract class MouseEventBase<T> : EventBase<T> where T : MouseEventBase<T>, new()
{
    protected MouseEventBase()
    {
    }
}

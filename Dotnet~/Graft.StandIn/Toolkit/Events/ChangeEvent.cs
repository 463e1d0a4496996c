namespace UnityEngine.UIElements;

/// <summary>A value has become another.</summary>
public class ChangeEvent<T> : EventBase<ChangeEvent<T>>
{
    public T previousValue { get; protected set; }
    public T newValue { get; protected set; }

    public static ChangeEvent<T> GetPooled(T previousValue, T newValue)
    {
        ChangeEvent<T> made = GetPooled();
        (made.previousValue, made.newValue) = (previousValue, newValue);
        return made;
    }
}

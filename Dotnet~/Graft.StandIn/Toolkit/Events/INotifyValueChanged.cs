namespace UnityEngine.UIElements;

/// <summary>What has a value, and says when it becomes another.</summary>
public interface INotifyValueChanged<T>
{
    T value { get; set; }
    void SetValueWithoutNotify(T newValue);
}

namespace UnityEngine.UIElements;

/// <summary>A number that is written.</summary>
public abstract class TextValueField<TValueType> : TextInputBaseField<TValueType>
{
    internal TextValueField(string label, int maxLength, string ussClassName) : base(label, maxLength, ussClassName)
    {
    }
}

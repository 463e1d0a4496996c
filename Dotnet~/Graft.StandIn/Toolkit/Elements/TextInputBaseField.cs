using Graft.StandIn.Toolkit;

namespace UnityEngine.UIElements;

/// <summary>A value that is written.</summary>
public abstract class TextInputBaseField<TValueType> : BaseField<TValueType>
{
    bool readOnly, delayed;
    int longest;

    internal TextInputBaseField(string label, int maxLength, string ussClassName) : base(label, ussClassName)
    {
        AddToClassList("unity-base-text-field");
        longest = maxLength;
    }

    public bool isReadOnly { get => readOnly; set => Set(ref readOnly, value); }

    /// <summary>Whether the value is another only when the user has finished.</summary>
    public bool isDelayed { get => delayed; set => Set(ref delayed, value); }

    /// <summary>How many characters can be written; below 0, any number.</summary>
    public int maxLength { get => longest; set => Set(ref longest, value); }

    internal override Taken Take(string text) => isReadOnly ? Taken.Refused : base.Take(text);

    internal override void TellValue(Teller to)
    {
        to.Flag(Properties.ReadOnly, readOnly);
        to.Flag(Properties.Delayed, delayed);
        if (longest >= 0) to.Number(Properties.MaxLength, longest);
    }
}

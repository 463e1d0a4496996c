namespace Graft.StandIn.Toolkit;

/// <summary>One property as it was told: text, a number or a list.</summary>
sealed class Slot
{
    public Slot(string property) => Property = property;

    public string Property { get; }
    public string Text { get; set; }
    public float? Number { get; set; }
    public string[] List { get; set; }

    /// <summary>Whether the present round named it; what is not named any longer is taken back.</summary>
    public int Round { get; set; }
}

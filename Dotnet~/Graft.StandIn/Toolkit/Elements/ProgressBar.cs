namespace UnityEngine.UIElements;

/// <summary>Shows how much of something is done.</summary>
public class ProgressBar : AbstractProgressBar
{
    internal override string Kind => "ProgressBar";
}

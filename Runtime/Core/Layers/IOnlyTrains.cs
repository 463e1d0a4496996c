namespace Graft
{
    /// <summary>A layer that does something in training and nothing else; what ships does without it.</summary>
    interface IOnlyTrains
    {
    }
}

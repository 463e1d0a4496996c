namespace UnityEditor.Build;

public interface IOrderedCallback
{
    /// <summary>Lower ones are called first.</summary>
    int callbackOrder { get; }
}

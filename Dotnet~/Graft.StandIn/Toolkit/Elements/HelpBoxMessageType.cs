namespace UnityEngine.UIElements;

/// <summary>The icon that a message has.</summary>
public enum HelpBoxMessageType
{
    None = 0,
    Info = 1,
    Warning = 2,
    Error = 3,
}

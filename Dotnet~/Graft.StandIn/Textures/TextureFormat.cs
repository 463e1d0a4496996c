namespace UnityEngine;

/// <summary>Of Unity's many formats those of one byte a channel that scripts read and write.</summary>
public enum TextureFormat
{
    Alpha8 = 1,
    RGB24 = 3,
    RGBA32 = 4,
    R8 = 63,
}

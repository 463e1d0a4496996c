namespace UnityEngine.UIElements;

/// <summary>What a length is counted in.</summary>
public enum LengthUnit
{
    Pixel = 0,
    Percent = 1,
}

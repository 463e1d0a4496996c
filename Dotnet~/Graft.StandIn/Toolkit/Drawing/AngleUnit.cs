namespace UnityEngine.UIElements;

/// <summary>What an angle is counted in.</summary>
public enum AngleUnit
{
    Degree = 0,
    Gradian = 1,
    Radian = 2,
    Turn = 3,
}

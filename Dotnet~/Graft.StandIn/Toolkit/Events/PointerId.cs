namespace UnityEngine.UIElements;

public static class PointerId
{
    public static readonly int mousePointerId = 0;
}

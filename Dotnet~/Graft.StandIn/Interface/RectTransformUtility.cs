namespace UnityEngine;

/// <summary>From a screen to a rectangle of a user interface; in the stand-in the screen's lower left corner is every rectangle's.</summary>
public sealed class RectTransformUtility
{
    RectTransformUtility() { }

    public static bool ScreenPointToLocalPointInRectangle(RectTransform rect, Vector2 screenPoint, Camera cam, out Vector2 localPoint)
    {
        localPoint = new Vector2(screenPoint.x + rect.rect.x, screenPoint.y + rect.rect.y);
        return true;
    }
}

namespace UnityEngine.UI;

/// <summary>Something that a user interface shows.</summary>
public abstract class Graphic : MonoBehaviour
{
    public RectTransform rectTransform => (RectTransform)transform;
}

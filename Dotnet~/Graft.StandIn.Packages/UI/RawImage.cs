namespace UnityEngine.UI;

/// <summary>A texture in a user interface.</summary>
[RequireComponent(typeof(RectTransform))]
public class RawImage : Graphic
{
    public Texture texture { get; set; }
}

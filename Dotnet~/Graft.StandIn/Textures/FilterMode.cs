namespace UnityEngine;

public enum FilterMode
{
    Point,
    Bilinear,
    Trilinear,
}

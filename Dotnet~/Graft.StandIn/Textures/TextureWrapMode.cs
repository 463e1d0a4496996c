namespace UnityEngine;

public enum TextureWrapMode
{
    Repeat,
    Clamp,
    Mirror,
    MirrorOnce,
}

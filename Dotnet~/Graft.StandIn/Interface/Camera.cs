namespace UnityEngine;

/// <summary>Where a scene is seen from. The stand-in sees nothing.</summary>
public sealed class Camera : Behaviour { }

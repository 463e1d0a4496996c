namespace UnityEngine;

/// <summary>The end of the frame, after all else in it.</summary>
public sealed class WaitForEndOfFrame : YieldInstruction { }

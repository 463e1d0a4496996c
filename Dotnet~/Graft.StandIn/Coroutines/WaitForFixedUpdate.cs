namespace UnityEngine;

/// <summary>The next fixed step, after the scripts' FixedUpdate.</summary>
public class WaitForFixedUpdate : YieldInstruction { }

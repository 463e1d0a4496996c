namespace UnityEngine;

/// <summary>What a coroutine can wait for.</summary>
public class YieldInstruction { }

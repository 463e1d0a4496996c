using System;
using UnityEngine.Scripting;

namespace UnityEngine;

/// <summary>A static method that is called as the game starts.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class RuntimeInitializeOnLoadMethodAttribute : PreserveAttribute
{
    public RuntimeInitializeOnLoadMethodAttribute() : this(RuntimeInitializeLoadType.AfterSceneLoad) { }
    public RuntimeInitializeOnLoadMethodAttribute(RuntimeInitializeLoadType loadType) => this.loadType = loadType;

    public RuntimeInitializeLoadType loadType { get; private set; }
}

namespace UnityEngine;

/// <summary>What a game runs on; those that Graft knows of, by the engine's numbers.</summary>
public enum RuntimePlatform
{
    OSXEditor = 0,
    OSXPlayer = 1,
    WindowsPlayer = 2,
    WindowsEditor = 7,
    IPhonePlayer = 8,
    Android = 11,
    LinuxPlayer = 13,
    LinuxEditor = 16,
    WebGLPlayer = 17,
    PS4 = 25,
    XboxOne = 27,
    tvOS = 31,
    Switch = 32,
    PS5 = 38,
}

using System;
using System.Runtime.InteropServices;

namespace UnityEngine;

/// <summary>The machine.</summary>
public static class SystemInfo
{
    public static string operatingSystem => RuntimeInformation.OSDescription;
    public static int processorCount => Environment.ProcessorCount;
    public static string deviceModel => "the stand-in";
    public static string graphicsDeviceName => "none";
}

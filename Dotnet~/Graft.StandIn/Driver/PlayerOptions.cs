using System.IO;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>What a game finds when it is started.</summary>
public sealed class PlayerOptions
{
    static readonly string Temporary = Path.Combine(Path.GetTempPath(), "graft-stand-in", System.Diagnostics.Process.GetCurrentProcess().Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public string PersistentDataPath { get; set; } = Path.Combine(Temporary, "persistent");
    public string StreamingAssetsPath { get; set; } = Path.Combine(Temporary, "streaming");
    public string DataPath { get; set; } = Path.Combine(Temporary, "data");
    public string TemporaryCachePath { get; set; } = Path.Combine(Temporary, "cache");
    public RuntimePlatform Platform { get; set; } = RuntimePlatform.LinuxPlayer;

    /// <summary>By how much a frame moves the clock where nothing else is said.</summary>
    public float FrameSeconds { get; set; } = 1 / 60f;
}

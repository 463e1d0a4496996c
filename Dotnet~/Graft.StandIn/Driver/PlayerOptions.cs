using System.Diagnostics;
using System.Globalization;
using System.IO;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>What a game finds when it is started.</summary>
public sealed class PlayerOptions
{
    static readonly string Temporary =
        Path.Combine(Path.GetTempPath(), "graft-stand-in", Process.GetCurrentProcess().Id.ToString(CultureInfo.InvariantCulture));

    public string PersistentDataPath { get; set; } = Path.Combine(Temporary, "persistent");
    public string StreamingAssetsPath { get; set; } = Path.Combine(Temporary, "streaming");
    public string DataPath { get; set; } = Path.Combine(Temporary, "data");
    public string TemporaryCachePath { get; set; } = Path.Combine(Temporary, "cache");
    public RuntimePlatform Platform { get; set; } = RuntimePlatform.LinuxPlayer;

    /// <summary>
    /// Whether play mode begins with a new domain, as it does in an editor unless that is switched off. The stand-in cannot take a process its statics;
    /// with a new domain the engine's own events have no listeners, without one those of the play before are there still.
    /// </summary>
    public bool ReloadDomain { get; set; }

    /// <summary>By how much a frame moves the clock where nothing else is said.</summary>
    public float FrameSeconds { get; set; } = 1 / 60f;
}

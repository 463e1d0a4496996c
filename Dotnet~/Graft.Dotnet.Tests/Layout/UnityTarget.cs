namespace Graft.Dotnet.Tests;

/// <summary>What Unity compiles for: an editor or a player, of a version, with packages of the project.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Platform">As assembly definitions name platforms.</param>
/// <param name="Defines">The scripting defines.</param>
/// <param name="Packages">Installed ones, by name.</param>
public sealed record UnityTarget(string Name, string Platform, IReadOnlyList<string> Defines, IReadOnlyDictionary<string, Version> Packages)
{
    public const string Ui = "com.unity.ugui", InputSystem = "com.unity.inputsystem";

    static readonly string[] Since2022 =
    [
        "UNITY_5_3_OR_NEWER", "UNITY_2019_4_OR_NEWER", "UNITY_2020_3_OR_NEWER", "UNITY_2021_3_OR_NEWER", "UNITY_2022_1_OR_NEWER", "UNITY_2022_2_OR_NEWER", "UNITY_2022_3_OR_NEWER",
        "CSHARP_7_3_OR_NEWER", "NET_STANDARD_2_1", "NET_STANDARD", "NETSTANDARD", "NETSTANDARD2_1",
    ];
    static readonly string[] Since6000 = [.. Since2022, "UNITY_2023_1_OR_NEWER", "UNITY_2023_2_OR_NEWER", "UNITY_6000_0_OR_NEWER"];
    static readonly string[] Editor = ["UNITY_EDITOR", "UNITY_EDITOR_64", "UNITY_INCLUDE_TESTS", "UNITY_ASSERTIONS", "ENABLE_MONO"];

    static readonly Dictionary<string, Version> None = [];

    /// <summary>Editors and players of both versions, on desktops, phones and the web, with and without the packages that samples take note of.</summary>
    public static IReadOnlyList<UnityTarget> All { get; } =
    [
        new("the editor of Unity 2022.3", "Editor", [.. Since2022, .. Editor, "UNITY_2022", "UNITY_STANDALONE"], With("1.0.0", "1.7.0")),
        new("the editor of Unity 6000.0, set to Android", "Editor", [.. Since6000, .. Editor, "UNITY_6000", "UNITY_ANDROID"], With("2.0.0", "1.11.0")),
        new("a player of Unity 2022.3 on desktops, on Mono, without packages", "LinuxStandalone64", [.. Since2022, "UNITY_2022", "UNITY_STANDALONE", "UNITY_STANDALONE_LINUX", "ENABLE_MONO"], None),
        new("a player of Unity 6000.0 on Android, by IL2CPP", "Android", [.. Since6000, "UNITY_6000", "UNITY_ANDROID", "ENABLE_IL2CPP"], With("2.0.0", "1.11.0")),
        new("a player of Unity 6000.0 on the web, with tests", "WebGL", [.. Since6000, "UNITY_6000", "UNITY_WEBGL", "ENABLE_IL2CPP", "UNITY_INCLUDE_TESTS", "UNITY_ASSERTIONS"], With("2.0.0", "1.11.0")),
    ];

    public bool IsEditor => Platform == "Editor";

    public override string ToString() => Name;

    static Dictionary<string, Version> With(string ui, string inputSystem) => new() { [Ui] = Version.Parse(ui), [InputSystem] = Version.Parse(inputSystem) };
}

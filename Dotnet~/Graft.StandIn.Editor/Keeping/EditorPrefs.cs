using Graft.StandIn;

namespace UnityEditor;

/// <summary>What the editor keeps for its user, from one start to the next.</summary>
public sealed class EditorPrefs
{
    EditorPrefs()
    {
    }

    public static void SetInt(string key, int value) => Kept.Set(key, value);
    public static int GetInt(string key) => GetInt(key, 0);
    public static int GetInt(string key, int defaultValue) => Kept.Get(key, defaultValue);
    public static void SetFloat(string key, float value) => Kept.Set(key, value);
    public static float GetFloat(string key) => GetFloat(key, 0);
    public static float GetFloat(string key, float defaultValue) => Kept.Get(key, defaultValue);
    public static void SetString(string key, string value) => Kept.Set(key, value ?? "");
    public static string GetString(string key) => GetString(key, "");
    public static string GetString(string key, string defaultValue) => Kept.Get(key, defaultValue);
    public static void SetBool(string key, bool value) => Kept.Set(key, value);
    public static bool GetBool(string key) => GetBool(key, false);
    public static bool GetBool(string key, bool defaultValue) => Kept.Get(key, defaultValue);
    public static bool HasKey(string key) => Kept.Has(key);
    public static void DeleteKey(string key) => Kept.Delete(key);
    public static void DeleteAll() => Kept.Clear();

    static KeptValues Kept => OpenEditor.Needed.Preferences;
}

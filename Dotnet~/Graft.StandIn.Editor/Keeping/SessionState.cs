using System;
using Graft.StandIn;

namespace UnityEditor;

/// <summary>What outlives reloads of the domain, until the editor is closed.</summary>
public static class SessionState
{
    public static void SetBool(string key, bool value) => State.Set(key, value);
    public static bool GetBool(string key, bool defaultValue) => State.Get(key, defaultValue);
    public static void EraseBool(string key) => State.Delete<bool>(key);
    public static void SetFloat(string key, float value) => State.Set(key, value);
    public static float GetFloat(string key, float defaultValue) => State.Get(key, defaultValue);
    public static void EraseFloat(string key) => State.Delete<float>(key);
    public static void SetInt(string key, int value) => State.Set(key, value);
    public static int GetInt(string key, int defaultValue) => State.Get(key, defaultValue);
    public static void EraseInt(string key) => State.Delete<int>(key);
    public static void SetString(string key, string value) => State.Set(key, value ?? "");
    public static string GetString(string key, string defaultValue) => State.Get(key, defaultValue);
    public static void EraseString(string key) => State.Delete<string>(key);
    public static void SetIntArray(string key, int[] value) => State.Set(key, (int[])value.Clone());
    public static int[] GetIntArray(string key, int[] defaultValue) => (int[])State.Get(key, defaultValue ?? Array.Empty<int>()).Clone();
    public static void EraseIntArray(string key) => State.Delete<int[]>(key);

    static KeptValues State => OpenEditor.Needed.State;
}

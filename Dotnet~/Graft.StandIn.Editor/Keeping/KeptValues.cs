using System;
using System.Collections.Generic;
using System.IO;
using UnityEngine;

namespace Graft.StandIn;

/// <summary>Values by key. Asked for as another type than they were kept as, they are not there. With a file they are saved at each change.</summary>
sealed class KeptValues
{
    readonly SortedDictionary<string, object> values = new(StringComparer.Ordinal);
    readonly string path;

    /// <param name="path">A JSON file, read now where it exists; null to keep nothing beyond the session.</param>
    public KeptValues(string path)
    {
        this.path = path;
        if (path == null || !File.Exists(path)) return;
        try
        {
            if (JsonText.Read(File.ReadAllText(path)) is not Dictionary<string, object> read) throw new FormatException("It is no object.");
            foreach (KeyValuePair<string, object> each in read)
                if (each.Value is string or int or float or bool) values[each.Key] = each.Value;
        }
        catch (FormatException broken)
        {
            // A hand that edited it may want it back.
            string aside = path + ".broken";
            File.Copy(path, aside, true);
            Debug.LogWarning($"The preferences in {path} cannot be read and begin anew; what was there is in {aside}. {broken.Message}");
        }
    }

    public void Set(string key, object value)
    {
        MainThread.Check();
        if (values.TryGetValue(key, out object old) && Equals(old, value)) return;
        values[key] = value;
        Save();
    }

    public T Get<T>(string key, T usual)
    {
        MainThread.Check();
        return values.TryGetValue(key, out object value) && value is T found ? found : usual;
    }

    public bool Has(string key) => values.ContainsKey(key);

    public void Delete(string key)
    {
        MainThread.Check();
        if (values.Remove(key)) Save();
    }

    public void Delete<T>(string key)
    {
        if (values.TryGetValue(key, out object value) && value is T) Delete(key);
    }

    public void Clear()
    {
        MainThread.Check();
        values.Clear();
        Save();
    }

    void Save()
    {
        if (path == null) return;
        string half = path + ".new";
        Directory.CreateDirectory(Path.GetDirectoryName(path));
        File.WriteAllText(half, JsonText.Write(values));
        if (File.Exists(path)) File.Replace(half, path, null);
        else File.Move(half, path);
    }
}

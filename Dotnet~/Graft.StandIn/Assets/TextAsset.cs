using System.Text;

namespace UnityEngine;

/// <summary>A text, or any bytes, as an asset.</summary>
public class TextAsset : Object
{
    readonly byte[] content;

    public TextAsset() : this("") { }

    public TextAsset(string text) => content = Encoding.UTF8.GetBytes(text);

    /// <summary>What an importer makes of a file.</summary>
    internal TextAsset(byte[] bytes) => content = bytes;

    public byte[] bytes => (byte[])content.Clone();
    public string text => Encoding.UTF8.GetString(content);
    public override string ToString() => text;
}

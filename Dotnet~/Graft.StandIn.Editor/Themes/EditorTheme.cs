using System.IO;
using System.Text;

namespace Graft.StandIn;

/// <summary>The look of Unity's editor, in CSS: its built-in variables in both skins, and its controls by their USS class names.</summary>
public static class EditorTheme
{
    static readonly string Dark = Read("dark.css") + Read("controls.css"), Light = Read("light.css") + Read("controls.css");

    /// <summary>
    /// To stand behind a client's own rules and before those of style sheets, which win over it whatever they say. An element that is not enabled says so in
    /// data-enabled="false" or by the class unity-disabled.
    /// </summary>
    public static string Css(bool dark) => dark ? Dark : Light;

    static string Read(string name)
    {
        using Stream stream = typeof(EditorTheme).Assembly.GetManifestResourceStream("Graft.StandIn.Themes." + name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

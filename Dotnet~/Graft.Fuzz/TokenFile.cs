using System.Text;

namespace Graft.Fuzz;

/// <summary>A target's tokens as AFL's dictionary: a quoted string a line, what is no plain letter as \xNN.</summary>
static class TokenFile
{
    public static void Write(FuzzTarget target, string path)
    {
        var text = new StringBuilder();
        foreach (byte[] token in target.Tokens) text.Append('"').AppendJoin("", token.Select(Escaped)).Append("\"\n");
        File.WriteAllText(path, text.ToString());
    }

    static string Escaped(byte letter) => letter is >= 0x20 and < 0x7f && letter != '"' && letter != '\\' ? $"{(char)letter}" : $"\\x{letter:x2}";
}

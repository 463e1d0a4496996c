namespace Graft.Studio.Protocol;

/// <summary>Text without halves of pairs of surrogates, which no JSON can hold: whoever cuts a text may leave one.</summary>
static class SoundText
{
    public static string Of(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return Mended(text);
        }
        return text;
    }

    static string Mended(string text)
    {
        char[] mended = text.ToCharArray();
        for (int i = 0; i < mended.Length; i++)
        {
            if (!char.IsSurrogate(mended[i])) continue;
            if (i + 1 < mended.Length && char.IsSurrogatePair(mended[i], mended[i + 1])) i++;
            else mended[i] = '\uFFFD';
        }
        return new string(mended);
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Graft.Studio.Web;

/// <summary>A word that only this start of the studio knows.</summary>
sealed class Secret
{
    readonly byte[] hash;

    public Secret()
    {
        Text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        hash = Hash(Text);
    }

    public string Text { get; }

    /// <summary>Takes the same time whatever was given, so that nothing can be guessed piece by piece.</summary>
    public bool Is(string? given) => CryptographicOperations.FixedTimeEquals(hash, Hash(given ?? ""));

    static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

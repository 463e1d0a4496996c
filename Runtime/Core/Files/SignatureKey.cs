using System;
using System.Security.Cryptography;

namespace Graft
{
    /// <summary>
    /// A secret that signs files (HMAC-SHA256) and that a game can ask for when it loads them. Whoever has the key can sign, and a key in a
    /// game can be found by whoever takes the game apart: it keeps out files that were changed or made without it, such as swapped downloads,
    /// and not a determined owner of the game. A key on a server that signs and checks is out of players' reach.
    /// </summary>
    public sealed class SignatureKey
    {
        internal const int SignatureLength = 32;
        const int FewestBytes = 16;
        readonly byte[] key;

        /// <param name="key">At least 16 bytes that cannot be guessed, best 32 of a cryptographic generator; copied.</param>
        /// <exception cref="ArgumentException">There are fewer.</exception>
        public SignatureKey(ReadOnlySpan<byte> key)
        {
            if (key.Length < FewestBytes) throw new ArgumentException($"A key of {key.Length} bytes can be guessed: use at least {FewestBytes} random ones, best {SignatureLength}.", nameof(key));
            this.key = key.ToArray();
        }

        internal byte[] Sign(byte[] bytes, int offset, int count)
        {
            using var hmac = new HMACSHA256(key);
            return hmac.ComputeHash(bytes, offset, count);
        }

        /// <summary>Takes as long wherever the first difference is, so that no clock tells a forger how far he got.</summary>
        internal bool Signed(ArraySegment<byte> content, ReadOnlySpan<byte> signature) => CryptographicOperations.FixedTimeEquals(Sign(content.Array, content.Offset, content.Count), signature);
    }
}

using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace Graft.Editing
{
    /// <summary>Where sessions are kept: the one under way, the one before it, and one for each model that was saved, by that model's path.</summary>
    sealed class TransferShelf
    {
        const string Ending = ".transfer";
        readonly string folder;

        /// <param name="library">Where it may keep files of this machine.</param>
        public TransferShelf(string library) => folder = Path.Combine(library, "Transfer");

        public string Current => Path.Combine(folder, "current" + Ending);

        /// <summary>What was there before a new session was begun.</summary>
        public string Previous => Path.Combine(folder, "previous" + Ending);

        /// <summary>The session that a saved model came out of, whether there is one or not.</summary>
        public string Of(string modelPath)
        {
            using SHA256 sha = SHA256.Create();
            byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(Path.GetFullPath(modelPath)));
            var name = new StringBuilder(Path.GetFileNameWithoutExtension(modelPath)).Append('-');
            for (int i = 0; i < 6; i++) name.Append(hash[i].ToString("x2"));
            return Path.Combine(folder, name.Append(Ending).ToString());
        }
    }
}

using System.IO;
using System.Runtime.CompilerServices;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Files as versions before wrote them, in the folder PastFiles~ beside this source, which Unity does not import.</summary>
    static class PastFiles
    {
        /// <summary>A file's bytes; where the sources are not at hand, as in a built player, the test is skipped and says so.</summary>
        public static byte[] Bytes(string name)
        {
            string path = Path.Combine(Folder(), name);
            if (!Directory.Exists(Folder())) Assert.Ignore($"Needs the folder {Folder()}, which the sources have.");
            return File.ReadAllBytes(path);
        }

        static string Folder([CallerFilePath] string source = null) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(source)), "PastFiles~");
    }
}

using System.Security.Cryptography;
using System.Text;

namespace Graft.Cli.Packing;

/// <summary>The GUID of a file that only the package has: the same in every release, as long as the file has its name.</summary>
static class StableGuid
{
    const int Bytes = 16;

    public static string Of(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("com.graftml.graft/" + path)).AsSpan(0, Bytes));
}

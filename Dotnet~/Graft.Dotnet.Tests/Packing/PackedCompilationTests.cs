using NUnit.Framework;

namespace Graft.Dotnet.Tests;

/// <summary>Every assembly definition of the release compiles from the release alone, with the libraries in it: what is left of the reduced ones is enough.</summary>
public sealed class PackedCompilationTests
{
    [TestCase("UNITY_2022_3_OR_NEWER", "UNITY_EDITOR", "GRAFT_UGUI", "GRAFT_INPUT_SYSTEM")]
    [TestCase("UNITY_2022_3_OR_NEWER", "UNITY_6000_0_OR_NEWER", "UNITY_EDITOR", "GRAFT_UGUI", "GRAFT_INPUT_SYSTEM")]
    [TestCase("UNITY_2022_3_OR_NEWER", "UNITY_STANDALONE")]
    public void EachCompilesFromTheRelease(params string[] defines) =>
        new UnityCompiler(UnpackedRelease.Beside("compiled-" + string.Join("-", defines.Select(each => each.ToLowerInvariant()))), defines, UnpackedRelease.Plugins)
            .CompileAll(UnpackedRelease.Package, PackedRelease.Files.Paths.Where(path => path.EndsWith(".asmdef")));
}

using System.IO;
using UnityEditor.Build;
using UnityEditor.Build.Reporting;
using UnityEditor.UnityLinker;

namespace Graft.Editing
{
    /// <summary>
    /// Tells the linker what to leave where code is stripped: the OpenCL binding, whose functions are found by name. Graft's own assemblies need nothing, since
    /// they name all they use; a package's link.xml would not be looked at.
    /// </summary>
    public sealed class KeptLibraries : IUnityLinkerProcessor
    {
        const string Content = "<linker>\n  <assembly fullname=\"Silk.NET.OpenCL\" preserve=\"all\" ignoreIfMissing=\"1\"/>\n  <assembly fullname=\"Silk.NET.Core\" preserve=\"all\" ignoreIfMissing=\"1\"/>\n</linker>\n";

        /// <summary>0: the order does not matter.</summary>
        public int callbackOrder => 0;

        /// <summary>Writes Library/Graft/link.xml.</summary>
        /// <param name="report">Not looked at.</param>
        /// <param name="data">Not looked at.</param>
        /// <returns>Its full path.</returns>
        public string GenerateAdditionalLinkXmlFile(BuildReport report, UnityLinkerBuildPipelineData data)
        {
            string path = Path.GetFullPath(Path.Combine("Library", "Graft", "link.xml"));
            Directory.CreateDirectory(Path.GetDirectoryName(path));
            File.WriteAllText(path, Content);
            return path;
        }
    }
}

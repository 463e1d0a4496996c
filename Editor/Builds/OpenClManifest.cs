#if UNITY_ANDROID
using System.IO;
using System.Xml.Linq;
using UnityEditor.Android;

namespace Graft.Editing
{
    /// <summary>
    /// Lets an Android game load the device's OpenCL library: since Android 12 an application gets a vendor's library only where its manifest names it,
    /// here as one that it can do without.
    /// </summary>
    public sealed class OpenClManifest : IPostGenerateGradleAndroidProject
    {
        const string Library = "libOpenCL.so", Element = "uses-native-library";

        static readonly XNamespace Android = "http://schemas.android.com/apk/res/android";

        /// <summary>0: the order does not matter.</summary>
        public int callbackOrder => 0;

        /// <summary>Adds the entry to the manifest of the generated project, unless the game has one of its own.</summary>
        /// <param name="path">The project's unityLibrary module.</param>
        /// <exception cref="InvalidDataException">The manifest has no application.</exception>
        public void OnPostGenerateGradleAndroidProject(string path)
        {
            string file = Path.Combine(path, "src", "main", "AndroidManifest.xml");
            XDocument manifest = XDocument.Load(file, LoadOptions.PreserveWhitespace);
            XElement application = manifest.Root?.Element("application");
            if (application == null) throw new InvalidDataException($"{file} has no <application>: without it Graft cannot ask for OpenCL. Remove Graft's OpenCL from the build, or repair the manifest.");
            foreach (XElement each in application.Elements(Element))
                if ((string)each.Attribute(Android + "name") == Library) return;
            application.Add(new XElement(Element, new XAttribute(Android + "name", Library), new XAttribute(Android + "required", "false")));
            manifest.Save(file);
        }
    }
}
#endif

#if GRAFT_STANDIN
using System;
using System.IO;
using Graft.StandIn;
#endif

namespace Graft.Editing.Tests
{
    /// <summary>The editor that a test runs in: Unity's own, or a stand-in for it with an empty project, opened and closed with the test.</summary>
    static class TestEditor
    {
#if GRAFT_STANDIN
        static string folder;

        public static void Open()
        {
            folder = Path.Combine(Path.GetTempPath(), "graft-editor-" + Guid.NewGuid().ToString("N"));
            EditorHost.Open(new EditorHostOptions { ProjectFolder = folder });
        }

        public static void Close()
        {
            EditorHost.Close();
            Directory.Delete(folder, true);
        }
#else
        public static void Open() { }
        public static void Close() { }
#endif
    }
}

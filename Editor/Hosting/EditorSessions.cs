using System;
using System.IO;
using Graft.Components;
using Graft.OpenCL;
using UnityEditor;

namespace Graft.Editing
{
    /// <summary>The editor's sessions: one of a kind, whichever windows show them.</summary>
    static class EditorSessions
    {
        const string DataKey = "Graft.Data";

        public static HostedSession<TransferSession> Transfer { get; } = new HostedSession<TransferSession>("Graft: learning new classes", () => new TransferSession(Folders, new EnginePictures()));

        public static HostedSession<TrainerSession> Trainer { get; } = new HostedSession<TrainerSession>("Graft: training", MakeTrainer);

        public static HostedSession<SightSession> Sight { get; } = new HostedSession<SightSession>("Graft: looking into a model", () => new SightSession(Folders, new EnginePictures()));
        public static HostedSession<CompressSession> Compress { get; } = new HostedSession<CompressSession>("Graft: compressing", MakeCompress);

        public static HostedSession<DataSession> Labelling { get; } = new HostedSession<DataSession>("Graft: data", () => new DataSession(Folders, new EnginePictures(), new EnginePictures()));

        public static HostedSession<TuningSession> Tuning { get; } = new HostedSession<TuningSession>("Graft: tuning", MakeTuning);

        /// <summary>Where MNIST lies on this machine: what was chosen in a window, else what the environment variable GRAFT_DATA says; null for neither.</summary>
        public static string Data
        {
            get => EditorPrefs.GetString(DataKey, Environment.GetEnvironmentVariable("GRAFT_DATA") ?? "") is string folder && folder.Length > 0 ? folder : null;
            set => EditorPrefs.SetString(DataKey, value ?? "");
        }

        /// <summary>The project's; the editor's current folder is the project.</summary>
        public static SessionFolders Folders => new SessionFolders(Path.GetFullPath("Assets"), Path.GetFullPath("Library/Graft"), Data);

        [InitializeOnLoadMethod]
        static void Begin()
        {
            // The processes that import assets beside the editor have no windows, and must leave the editor's sessions alone.
            if (AssetDatabase.IsAssetImportWorkerProcess()) return;
            EditorApplication.update += Update;
            EditorApplication.quitting += Suspend;
            AssemblyReloadEvents.beforeAssemblyReload += Suspend;
            Transfer.Restore();
            Trainer.Restore();
            Sight.Restore();
            Compress.Restore();
            Labelling.Restore();
            Tuning.Restore();
        }

        // Kernels are assets, read on this thread; devices are looked for on another.
        static TrainerSession MakeTrainer()
        {
            Func<string, string> kernels = KernelTexts.Load();
            var session = new TrainerSession(Folders, new EnginePictures(), () => OpenClPlatform.Devices(kernels));
            // As it was when the editor was left; after a reload what was stored then comes on top.
            session.ReopenLast();
            return session;
        }

        static CompressSession MakeCompress()
        {
            Func<string, string> kernels = KernelTexts.Load();
            var session = new CompressSession(Folders, new EnginePictures(), () => OpenClPlatform.Devices(kernels));
            session.ReopenLast();
            return session;
        }

        static TuningSession MakeTuning()
        {
            Func<string, string> kernels = KernelTexts.Load();
            var session = new TuningSession(Folders, new EnginePictures(), () => OpenClPlatform.Devices(kernels));
            session.ReopenLast();
            return session;
        }

        static void Update()
        {
            Transfer.Update();
            Trainer.Update();
            Sight.Update();
            Compress.Update();
            Labelling.Update();
            Tuning.Update();
        }

        static void Suspend()
        {
            Transfer.Suspend();
            Trainer.Suspend();
            Sight.Suspend();
            Compress.Suspend();
            Labelling.Suspend();
            Tuning.Suspend();
        }
    }
}

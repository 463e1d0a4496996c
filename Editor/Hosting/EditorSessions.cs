using System;
using System.Collections.Generic;
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

        // Kernels are assets, read on the main thread; devices are looked for on another. A session begins as it was when the editor was left; after a reload
        // what was stored then comes on top.
        public static HostedSession<TransferSession> Transfer { get; } = new HostedSession<TransferSession>("Graft: learning new classes", () => new TransferSession(Folders, new EnginePictures()));

        public static HostedSession<TrainerSession> Trainer { get; } = new HostedSession<TrainerSession>("Graft: training", () =>
        {
            var session = new TrainerSession(Folders, new EnginePictures(), OpenCl(), Tests);
            session.ReopenLast();
            return session;
        });

        public static HostedSession<CompressSession> Compress { get; } = new HostedSession<CompressSession>("Graft: compressing", () =>
        {
            var session = new CompressSession(Folders, new EnginePictures(), OpenCl(), Tests);
            session.ReopenLast();
            return session;
        });

        public static HostedSession<DataSession> Labelling { get; } = new HostedSession<DataSession>("Graft: data", () => new DataSession(Folders, new EnginePictures(), new EnginePictures()));

        public static HostedSession<SightSession> Sight { get; } = new HostedSession<SightSession>("Graft: looking into a model", () => new SightSession(Folders, new EnginePictures()));

        public static HostedSession<TuningSession> Tuning { get; } = new HostedSession<TuningSession>("Graft: tuning", () =>
        {
            var session = new TuningSession(Folders, new EnginePictures(), OpenCl(), Tests);
            session.ReopenLast();
            return session;
        });

        static SelfTestMemory tests;
        static readonly IHosted[] All = { Transfer, Trainer, Compress, Labelling, Sight, Tuning };

        /// <summary>Where MNIST lies on this machine: what was chosen in a window, else what the environment variable GRAFT_DATA says; null for neither.</summary>
        public static string Data
        {
            get => EditorPrefs.GetString(DataKey, Environment.GetEnvironmentVariable("GRAFT_DATA") ?? "") is string folder && folder.Length > 0 ? folder : null;
            set => EditorPrefs.SetString(DataKey, value ?? "");
        }

        /// <summary>The project's; the editor's current folder is the project.</summary>
        public static SessionFolders Folders => new SessionFolders(Path.GetFullPath("Assets"), Path.GetFullPath("Library/Graft"), Data);

        // One for all sessions, whose threads keep what they find in it.
        static SelfTestMemory Tests => tests ??= SelfTestCache.Open(Path.GetFullPath("Library/Graft"));

        [InitializeOnLoadMethod]
        static void Begin()
        {
            // The processes that import assets beside the editor have no windows, and must leave the editor's sessions alone.
            if (AssetDatabase.IsAssetImportWorkerProcess()) return;
            EditorApplication.update += Update;
            EditorApplication.quitting += Suspend;
            AssemblyReloadEvents.beforeAssemblyReload += Suspend;
            foreach (IHosted each in All) each.Restore();
        }

        /// <summary>Before a reload, or the editor's end.</summary>
        public static void Suspend()
        {
            foreach (IHosted each in All) each.Suspend();
        }

        static void Update()
        {
            foreach (IHosted each in All) each.Update();
        }

        static Func<IReadOnlyList<IDevice>> OpenCl()
        {
            Func<string, string> kernels = KernelTexts.Load();
            var tuning = new TuningFolder(Path.GetFullPath("Library/Graft/Devices"));
            return () => OpenClPlatform.Devices(kernels, tuning);
        }
    }
}

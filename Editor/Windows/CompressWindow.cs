using Graft.Components;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Makes a model small, and lets its user choose how small. It shows a session that outlives it: closing the window loses nothing, and a compression under way goes on.</summary>
    sealed class CompressWindow : SessionWindow
    {
        CompressSession session;
        CompressModelSection model;
        ImagesSection images;
        CompressSettingsSection settings;
        CompressCurveSection curve;
        CompressOutcomeSection outcome;
        CompressActionBar actions;

        [MenuItem("Window/Graft/Compress")]
        public static void Open()
        {
            var opened = GetWindow<CompressWindow>();
            opened.titleContent = new GUIContent("Compress");
            opened.minSize = new Vector2(960, 560);
        }

        /// <summary>Opens the window on a model.</summary>
        public static void Open(ModelAsset asset)
        {
            Open();
            EditorSessions.Compress.Session.Open(asset, AssetDatabase.GetAssetPath(asset));
        }

        void CreateGUI()
        {
            session = EditorSessions.Compress.Session;
            VisualElement window = Fill("CompressWindow.uxml", "compress");
            model = new CompressModelSection(window, session);
            VisualElement data = window.Q("data");
            Tree("ImagesSection.uxml").CloneTree(data);
            images = new ImagesSection(data, session, DataKind.Synthetic, DataKind.Mnist, DataKind.Idx, DataKind.Folder, DataKind.Asset);
            settings = new CompressSettingsSection(window, session);
            curve = new CompressCurveSection(window, session);
            outcome = new CompressOutcomeSection(window, session);
            actions = new CompressActionBar(window, session);
            Follow(session);
        }

        protected override void Refresh()
        {
            bool isRunning = session.State == CompressState.Compressing || session.State == CompressState.Refining;
            foreach (string section in new[] { "model", "data", "how" }) rootVisualElement.Q(section).SetEnabled(!isRunning);
            model.Refresh();
            images.Refresh();
            settings.Refresh();
            curve.Refresh();
            outcome.Refresh();
            actions.Refresh();
        }

        protected override bool Press(KeyDownEvent pressed)
        {
            bool isControl = pressed.ctrlKey || pressed.commandKey, isEnter = pressed.keyCode == KeyCode.Return || pressed.keyCode == KeyCode.KeypadEnter;
            if (isControl && isEnter) actions.Compress();
            else if (isControl && pressed.keyCode == KeyCode.S) actions.Save();
            else if (pressed.keyCode == KeyCode.Escape && session.Doing != null) session.Cancel();
            else return false;
            return true;
        }
    }
}

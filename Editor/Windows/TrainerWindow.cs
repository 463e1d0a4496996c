using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Trains a classifier from images. It shows a session that outlives it: closing the window loses nothing, and a run under way goes on.</summary>
    sealed class TrainerWindow : SessionWindow
    {
        TrainerSession session;
        ImagesSection data;
        TrainerInkSection ink;
        TrainerNetworkSection network;
        TrainerCourseSection course;
        TrainerAugmentationSection augmentation;
        TrainerProgressSection progress;
        TrainerActionBar actions;
        VisualElement window;

        [MenuItem("Window/Graft/Trainer")]
        public static void Open()
        {
            var opened = GetWindow<TrainerWindow>();
            opened.titleContent = new GUIContent("Trainer");
            opened.minSize = new Vector2(960, 560);
        }

        void CreateGUI()
        {
            session = EditorSessions.Trainer.Session;
            window = Fill("TrainerWindow.uxml", "trainer");
            Tree("ImagesSection.uxml").CloneTree(window.Q("data"));
            Tree("TrainerInkSection.uxml").CloneTree(window.Q("data-ink"));
            data = new ImagesSection(window, session, DataKind.Synthetic, DataKind.Mnist, DataKind.Idx, DataKind.Folder, DataKind.Asset, DataKind.Ink);
            ink = new TrainerInkSection(window, session);
            network = new TrainerNetworkSection(window, session, Tree("TrainerLayerRow.uxml"));
            course = new TrainerCourseSection(window, session);
            augmentation = new TrainerAugmentationSection(window, session);
            progress = new TrainerProgressSection(window, session);
            actions = new TrainerActionBar(window, session);
            Follow(session);
        }

        protected override void Refresh()
        {
            foreach (string section in new[] { "data", "network", "course", "augmentation" }) window.Q(section).SetEnabled(!session.Run.IsUnderWay);
            data.Refresh();
            ink.Refresh();
            network.Refresh();
            course.Refresh();
            augmentation.Refresh();
            progress.Refresh();
            actions.Refresh();
        }

        // A field that has the keyboard keeps its own keys.
        protected override bool Press(KeyDownEvent pressed)
        {
            bool isControl = pressed.ctrlKey || pressed.commandKey, isEnter = pressed.keyCode == KeyCode.Return || pressed.keyCode == KeyCode.KeypadEnter;
            if (isControl && isEnter && !session.Run.IsUnderWay) actions.Train();
            else if (isControl && pressed.keyCode == KeyCode.S) actions.Save();
            else if (pressed.keyCode == KeyCode.Escape && session.Run.IsUnderWay) session.Stop();
            else if (isControl && pressed.keyCode == KeyCode.Period) actions.PauseOrGoOn();
            else return false;
            return true;
        }
    }
}

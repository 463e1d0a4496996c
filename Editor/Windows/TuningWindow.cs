using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Searches for the network and the training that do best. It shows a session that outlives it: closing the window loses nothing, and a search goes on.</summary>
    sealed class TuningWindow : SessionWindow
    {
        TuningSession session;
        ImagesSection data;
        TuningSpaceSection space;
        TuningSearchSection search;
        TuningProgressSection progress;
        TuningPlotSection plot;
        TuningTableSection table;
        TuningCurvesSection curves;
        TuningRefitSection refit;
        TuningActionBar actions;
        VisualElement window;

        [MenuItem("Window/Graft/Tuning")]
        public static void Open()
        {
            var opened = GetWindow<TuningWindow>();
            opened.titleContent = new GUIContent("Tuning");
            opened.minSize = new Vector2(960, 560);
        }

        void CreateGUI()
        {
            session = EditorSessions.Tuning.Session;
            window = Fill("TuningWindow.uxml", "tuning");
            Tree("ImagesSection.uxml").CloneTree(window.Q("data"));
            data = new ImagesSection(window, session, DataKind.Synthetic, DataKind.Mnist, DataKind.Idx, DataKind.Folder, DataKind.Asset);
            space = new TuningSpaceSection(window, session, Tree("TuningSpaceRow.uxml"));
            search = new TuningSearchSection(window, session);
            progress = new TuningProgressSection(window, session);
            plot = new TuningPlotSection(window, session);
            table = new TuningTableSection(window, session);
            curves = new TuningCurvesSection(window, session);
            refit = new TuningRefitSection(window, session);
            actions = new TuningActionBar(window, session);
            Follow(session);
        }

        protected override void Refresh()
        {
            foreach (string section in new[] { "data", "space", "search" }) window.Q(section).SetEnabled(!session.Run.IsUnderWay);
            data.Refresh();
            space.Refresh();
            search.Refresh();
            progress.Refresh();
            plot.Refresh();
            table.Refresh();
            curves.Refresh();
            refit.Refresh();
            actions.Refresh();
        }

        // A field that has the keyboard keeps its own keys.
        protected override bool Press(KeyDownEvent pressed)
        {
            bool isControl = pressed.ctrlKey || pressed.commandKey, isEnter = pressed.keyCode == KeyCode.Return || pressed.keyCode == KeyCode.KeypadEnter;
            if (isControl && isEnter && !session.Run.IsUnderWay) actions.Start();
            else if (isControl && pressed.keyCode == KeyCode.S) refit.Save();
            else if (pressed.keyCode == KeyCode.Escape && session.Run.IsUnderWay) session.Stop();
            else if (isControl && pressed.keyCode == KeyCode.Period) actions.StopOrResume();
            else return false;
            return true;
        }
    }
}

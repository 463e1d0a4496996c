using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's foot: what can be done with a search.</summary>
    sealed class TuningActionBar
    {
        readonly TuningSession session;
        readonly Button start, stop, resume, export;
        readonly Label plan;

        public TuningActionBar(VisualElement root, TuningSession session)
        {
            this.session = session;
            start = root.Q<Button>("start");
            start.clicked += Start;
            stop = root.Q<Button>("stop");
            stop.clicked += () => session.Stop();
            resume = root.Q<Button>("resume");
            resume.clicked += () => session.Resume();
            export = root.Q<Button>("export");
            export.clicked += Export;
            plan = root.Q<Label>("plan");
        }

        public void Refresh()
        {
            TuningRun run = session.Run;
            start.SetEnabled(!run.IsUnderWay && session.Obstacle == null);
            stop.SetEnabled(run.IsUnderWay && run.State != TuningState.Stopping);
            resume.SetEnabled(session.CanResume);
            export.SetEnabled(run.Board != null && run.Board.Scored > 0);
            plan.text = run.IsUnderWay ? "" : session.CanResume ? "Resume goes on with this search; Start begins another" : "";
        }

        /// <summary>Asks first where a search would be put aside that cost time, or a refit that no file has.</summary>
        public void Start()
        {
            bool costs = session.Run.Board != null && session.Run.Board.Scored > 0;
            if (session.Obstacle == null && !session.Run.IsUnderWay && costs
                && !EditorUtility.DisplayDialog("Begin another search?", session.HasUnsavedResult
                    ? "The refitted model is not saved, and goes with its search, which is kept aside until the one after this begins."
                    : "The search at hand is kept aside until the one after this begins.", "Begin", "Cancel")) return;
            session.Start();
        }

        /// <summary>Stops what is under way, or goes on with what was stopped.</summary>
        public void StopOrResume()
        {
            if (session.Run.IsUnderWay) session.Stop();
            else if (session.CanResume) session.Resume();
        }

        void Export()
        {
            string path = EditorUtility.SaveFilePanel("Export the table of trials", "", "trials", "csv");
            if (path.Length > 0) session.Export(path);
        }
    }
}

using System.Globalization;
using System.IO;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's foot: what can be done with a run, and what Train would do.</summary>
    sealed class TrainerActionBar
    {
        readonly TrainerSession session;
        readonly Button train, pause, stop, resume, save;
        readonly Label plan;

        public TrainerActionBar(VisualElement root, TrainerSession session)
        {
            this.session = session;
            train = root.Q<Button>("train");
            train.clicked += Train;
            pause = root.Q<Button>("pause");
            pause.clicked += PauseOrGoOn;
            stop = root.Q<Button>("stop");
            stop.clicked += () => session.Stop();
            resume = root.Q<Button>("resume");
            resume.clicked += Resume;
            save = root.Q<Button>("save");
            save.clicked += Save;
            plan = root.Q<Label>("plan");
        }

        public void Refresh()
        {
            TrainerRun run = session.Run;
            train.SetEnabled(!run.IsUnderWay && session.Obstacle == null);
            pause.text = run.CanGoOn ? "Go on" : "Pause";
            pause.tooltip = run.CanGoOn ? "Go on where the run was left (Ctrl+.)" : "Let the run rest; nothing is lost (Ctrl+.)";
            pause.SetEnabled(run.CanGoOn || run.State == TrainerState.Training);
            stop.SetEnabled(run.IsUnderWay && run.State != TrainerState.Stopping);
            resume.SetEnabled(!run.IsUnderWay);
            save.SetEnabled(run.Result != null);
            plan.text = run.IsUnderWay ? "" : session.Obstacle == null && session.Images.All != null ? Plan() : "";
        }

        /// <summary>Asks first where a result would be replaced that no file has.</summary>
        public void Train()
        {
            if (session.HasUnsavedResult && session.Obstacle == null
                && !EditorUtility.DisplayDialog("Train anew?", "The last result is not saved. It stays until the new run has one, and is replaced then.", "Train anew", "Cancel")) return;
            session.Train();
        }

        public void PauseOrGoOn()
        {
            if (session.Run.CanGoOn) session.GoOn();
            else if (session.Run.State == TrainerState.Training) session.Pause();
        }

        public void Save()
        {
            if (session.Run.Result == null) return;
            string path = EditorUtility.SaveFilePanelInProject("Save the model", Path.GetFileNameWithoutExtension(session.SuggestedName), "graft", "The trained network, with its classes, becomes a model of the project.");
            if (path.Length > 0 && session.Save(path)) AssetDatabase.ImportAsset(path);
        }

        void Resume()
        {
            string path = EditorUtility.OpenFilePanel("Go on from a checkpoint", session.Checkpoints, "checkpoint");
            if (path.Length > 0) session.ResumeFromCheckpoint(path);
        }

        string Plan()
        {
            int kept = (int)System.Math.Round(session.Settings.Data.Validation * session.Count), learned = session.Count - kept;
            string images = learned.ToString("N0", CultureInfo.InvariantCulture);
            return kept > 0 ? $"Learns from {images} images and stops by {kept.ToString("N0", CultureInfo.InvariantCulture)} others" : $"Learns from {images} images, and keeps none to stop by";
        }
    }
}

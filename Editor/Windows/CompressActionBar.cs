using System;
using System.Globalization;
using System.IO;
using System.Linq;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's foot: what can be done, and what Compress would do.</summary>
    sealed class CompressActionBar
    {
        readonly CompressSession session;
        readonly Button compress, cancel, save;
        readonly Label plan;

        public CompressActionBar(VisualElement root, CompressSession session)
        {
            this.session = session;
            compress = root.Q<Button>("compress-now");
            compress.clicked += Compress;
            cancel = root.Q<Button>("cancel");
            cancel.clicked += session.Cancel;
            save = root.Q<Button>("save");
            save.clicked += Save;
            plan = root.Q<Label>("plan");
        }

        public void Refresh()
        {
            compress.SetEnabled(session.IsReady);
            cancel.SetEnabled(session.Doing != null);
            save.SetEnabled(session.Selection.Chosen != null && session.State != CompressState.Refining);
            string saved = session.Selection.SavedPath;
            plan.text = saved != null ? $"Saved as {saved}." : session.Selection.Chosen != null && session.Doing == null ? "The chosen model is not saved yet." : session.IsReady ? Plan() : "";
        }

        /// <summary>Asks first where a curve would be replaced of which no file has a point.</summary>
        public void Compress()
        {
            if (session.IsReady && session.HasUnsavedCurve
                && !EditorUtility.DisplayDialog("Compress anew?", "Nothing of the curve that is shown was saved. It stays until the new one has begun, and is replaced then.", "Compress anew", "Cancel")) return;
            session.Compress();
        }

        public void Save()
        {
            if (session.Selection.Chosen == null) return;
            string path = EditorUtility.SaveFilePanelInProject("Save the small model", Path.GetFileNameWithoutExtension(session.SuggestedName), "graft", "The original stays as it is.");
            if (path.Length == 0 || !session.Save(path)) return;
            AssetDatabase.ImportAsset(path);
        }

        string Plan()
        {
            CompressSettings settings = session.Settings;
            int images = session.Images.Classes(settings.Data).Where(each => session.Subject.Model.Classes.Contains(each.Name)).Sum(each => each.Count), kept = (int)Math.Round(settings.Data.Validation * images);
            return $"{settings.Rounds} rounds of {settings.Epochs} epochs, down to {(100 * settings.Zeros).ToString("0.##", CultureInfo.InvariantCulture)} % zeros, on {Count(images - kept)} images; measured on {Count(kept)} others.";
        }

        static string Count(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
    }
}

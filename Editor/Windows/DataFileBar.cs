using System.IO;
using Graft.Components;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's top: which data set, undo and redo, import and export, saving; and what is under way or went wrong.</summary>
    sealed class DataFileBar
    {
        const string Ending = "graftdata";

        readonly DataSession session;
        readonly ObjectField asset = new ObjectField("Data") { name = "asset", objectType = typeof(DataAsset), allowSceneObjects = false, tooltip = "A data asset of the project, to look at and to change" };
        readonly Button previous, undo, redo, save, saveAs, exportPictures, exportIdx, cancel;
        readonly Label changes, doing, notice;
        readonly ProgressBar progress;
        readonly HelpBox problem;
        string shownPath = "", importedNotice;

        public DataFileBar(VisualElement root, DataSession session)
        {
            this.session = session;
            root.Q("asset-place").Add(asset);
            asset.RegisterValueChangedCallback(changed => Open(changed.newValue as DataAsset));
            root.Q<Button>("new").clicked += () => session.StartAfresh();
            root.Q<Button>("import").clicked += () => session.Import.SetOpen(!session.Import.IsOpen);
            previous = Button(root, "previous", () => session.ReopenPrevious());
            undo = Button(root, "undo", () => session.Edits.Undo());
            redo = Button(root, "redo", () => session.Edits.Redo());
            save = Button(root, "save", Save);
            saveAs = Button(root, "save-as", SaveAs);
            exportPictures = Button(root, "export-pictures", ExportPictures);
            exportIdx = Button(root, "export-idx", ExportIdx);
            cancel = Button(root, "cancel", session.Cancel);
            changes = root.Q<Label>("changes");
            doing = root.Q<Label>("doing");
            notice = root.Q<Label>("notice");
            progress = root.Q<ProgressBar>("progress");
            problem = root.Q<HelpBox>("problem");
        }

        public void Refresh()
        {
            string path = session.FilePath ?? "";
            ImportSaved(path);
            if (path != shownPath)
            {
                shownPath = path;
                asset.SetValueWithoutNotify(path.Length == 0 ? null : AssetDatabase.LoadAssetAtPath<DataAsset>(path));
            }
            bool hasImages = session.Document.Count > 0;
            previous.SetEnabled(session.HasPrevious);
            undo.SetEnabled(session.Edits.Undoes != null);
            redo.SetEnabled(session.Edits.Redoes != null);
            undo.tooltip = session.Edits.Undoes == null ? "Nothing to undo (Ctrl+Z)" : $"Undo: {session.Edits.Undoes} (Ctrl+Z)";
            redo.tooltip = session.Edits.Redoes == null ? "Nothing to redo (Ctrl+Y)" : $"Redo: {session.Edits.Redoes} (Ctrl+Y)";
            save.SetEnabled(hasImages && session.HasUnsaved);
            foreach (Button each in new[] { saveAs, exportPictures, exportIdx }) each.SetEnabled(hasImages);
            changes.text = session.Changes == 0 ? path.Length == 0 ? "" : "Saved" : session.Changes == 1 ? "1 change not saved" : $"{session.Changes} changes not saved";
            doing.text = session.Doing ?? "";
            Show(progress, session.Doing != null && session.Progress > 0);
            progress.value = session.Progress;
            Show(cancel, session.Doing != null);
            Show(problem, session.Problem != null);
            problem.text = session.Problem ?? "";
            Show(notice, session.Notice != null);
            notice.text = session.Notice ?? "";
        }

        /// <summary>Saves to the document's own file, or asks where.</summary>
        public void Save()
        {
            if (session.FilePath == null) SaveAs();
            else session.Save(session.FilePath);
        }

        void SaveAs()
        {
            string name = session.FilePath == null ? "data" : Path.GetFileNameWithoutExtension(session.FilePath);
            string path = EditorUtility.SaveFilePanelInProject("Save the data", name, Ending, "The Trainer takes it as \"Data asset\".");
            if (path.Length > 0) session.Save(path);
        }

        // Saving goes on beside the editor; the project learns of the file when it is there.
        void ImportSaved(string path)
        {
            if (session.Notice == importedNotice) return;
            importedNotice = session.Notice;
            if (session.Notice == null || path.Length == 0 || !session.Notice.StartsWith("Saved as ") || !path.StartsWith("Assets")) return;
            AssetDatabase.ImportAsset(path);
            shownPath = null;
        }

        void Open(DataAsset chosen)
        {
            // What is shown is what the session has.
            shownPath = null;
            if (chosen == null || !session.Open(AssetDatabase.GetAssetPath(chosen))) Refresh();
        }

        void ExportPictures()
        {
            string folder = EditorUtility.OpenFolderPanel("An empty folder for the pictures", "", "");
            if (folder.Length > 0) session.ExportPictures(folder);
        }

        void ExportIdx()
        {
            string path = EditorUtility.SaveFilePanel("Write the images to", "", "images-idx3-ubyte", "gz");
            if (path.Length > 0) session.ExportIdx(path);
        }

        static Button Button(VisualElement root, string name, System.Action pressed)
        {
            var button = root.Q<Button>(name);
            button.clicked += pressed;
            return button;
        }

        static void Show(VisualElement element, bool shows) => element.style.display = shows ? DisplayStyle.Flex : DisplayStyle.None;
    }
}

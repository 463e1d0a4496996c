using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Graft.Components;
using UnityEditor;
using UnityEditor.UIElements;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Which images a session works with, which of their classes, and how many are kept for validation. A part of several windows; it has a file of its own.</summary>
    sealed class ImagesSection
    {
        readonly IImageUser session;
        readonly SettingFields<DataSettings> fields;
        readonly Dictionary<DataKind, VisualElement> parts;
        readonly ObjectField asset = new ObjectField("Data") { objectType = typeof(DataAsset), allowSceneObjects = false, tooltip = "Images of the project, as the Data window saves them" };
        readonly VisualElement classes;
        readonly Label status, mnist;
        readonly Button reread;
        readonly List<Toggle> toggles = new List<Toggle>();
        string shownClasses = "", shownAsset = "";

        /// <param name="root">What <c>ImagesSection.uxml</c> was cloned into.</param>
        /// <param name="session">Whose images they are.</param>
        /// <param name="kinds">Where they may come from.</param>
        public ImagesSection(VisualElement root, IImageUser session, params DataKind[] kinds)
        {
            this.session = session;
            fields = new SettingFields<DataSettings>(root, () => session.Data, session.ChangeData);
            fields.Choose("data-kind", kinds, Words.Of, settings => settings.Kind, (settings, kind) => settings.Kind = kind);
            fields.Bind("data-count", settings => settings.Count, (settings, count) => settings.Count = count);
            fields.Bind("data-seed", settings => (int)settings.Seed, (settings, seed) => settings.Seed = (ulong)seed);
            fields.Bind("data-images", settings => settings.ImagesPath, (settings, path) => settings.ImagesPath = path.Trim());
            fields.Bind("data-labels", settings => settings.LabelsPath, (settings, path) => settings.LabelsPath = path.Trim());
            fields.Bind("data-folder-path", settings => settings.FolderPath, (settings, path) => settings.FolderPath = path.Trim());
            fields.Bind("data-validation", settings => (int)(100 * settings.Validation + 0.5f), (settings, percent) => settings.Validation = percent / 100f);
            parts = new Dictionary<DataKind, VisualElement>
            {
                [DataKind.Synthetic] = root.Q("data-synthetic"), [DataKind.Mnist] = root.Q("data-mnist"), [DataKind.Idx] = root.Q("data-idx"), [DataKind.Folder] = root.Q("data-folder"), [DataKind.Asset] = root.Q("data-asset"), [DataKind.Ink] = root.Q("data-ink"),
            };
            classes = root.Q("data-classes");
            status = root.Q<Label>("data-status");
            mnist = root.Q<Label>("data-mnist-place");
            reread = root.Q<Button>("data-reread");
            reread.clicked += () => session.Reread();
            root.Q<Button>("data-mnist-choose").clicked += ChooseMnist;
            root.Q<Button>("data-images-choose").clicked += () => ChooseFile("An IDX file of images", (settings, path) => settings.ImagesPath = path);
            root.Q<Button>("data-labels-choose").clicked += () => ChooseFile("The IDX file of their labels", (settings, path) => settings.LabelsPath = path);
            root.Q<Button>("data-folder-choose").clicked += ChooseFolder;
            parts[DataKind.Asset].Add(asset);
            asset.RegisterValueChangedCallback(changed => session.ChangeData(settings => settings.AssetPath = changed.newValue == null ? "" : AssetDatabase.GetAssetPath(changed.newValue)));
            TakeFolders(parts[DataKind.Folder]);
        }

        public void Refresh()
        {
            fields.Refresh();
            DataKind kind = session.Data.Kind;
            foreach (var part in parts) part.Value.style.display = part.Key == kind ? DisplayStyle.Flex : DisplayStyle.None;
            mnist.text = session.Images.HasMnist ? $"In {session.Images.Mnist}" : "Not found yet: choose the folder with its four files.";
            ShowAsset(session.Data.AssetPath);
            reread.style.display = kind == DataKind.Idx || kind == DataKind.Folder || kind == DataKind.Mnist ? DisplayStyle.Flex : DisplayStyle.None;
            IReadOnlyList<ClassCount> found = session.Images.Classes(session.Data);
            status.text = session.Images.IsReading ? session.Images.Progress > 0 ? $"Reading the images, {100 * session.Images.Progress:0} %" : "Reading the images"
                : found.Count == 0 ? "No images yet"
                : $"{found.Where(each => each.Taken).Sum(each => each.Count).ToString("N0", CultureInfo.InvariantCulture)} images of {found.Count(each => each.Taken)} classes";
            ShowClasses(found);
        }

        // To look for an asset is not free, and this is called often.
        void ShowAsset(string path)
        {
            if (path == shownAsset) return;
            shownAsset = path;
            asset.SetValueWithoutNotify(path.Length == 0 ? null : AssetDatabase.LoadAssetAtPath<DataAsset>(path));
        }

        // Made anew only where the classes are others: a toggle that is rebuilt loses the keyboard's focus.
        void ShowClasses(IReadOnlyList<ClassCount> found)
        {
            string now = string.Join("\n", found.Select(each => $"{each.Name} {each.Count}"));
            if (now != shownClasses)
            {
                shownClasses = now;
                classes.Clear();
                toggles.Clear();
                foreach (ClassCount each in found) toggles.Add(Made(each));
            }
            for (int i = 0; i < toggles.Count; i++)
                if (toggles[i].value != found[i].Taken) toggles[i].SetValueWithoutNotify(found[i].Taken);
        }

        Toggle Made(ClassCount each)
        {
            var toggle = new Toggle { name = "data-class", text = each.Name, value = each.Taken, tooltip = $"Learn \"{each.Name}\": {each.Count} images" };
            toggle.AddToClassList("images-class");
            toggle.RegisterValueChangedCallback(changed => session.ChangeData(settings => settings.Take(each.Name, changed.newValue)));
            classes.Add(toggle);
            return toggle;
        }

        void ChooseMnist()
        {
            string folder = EditorUtility.OpenFolderPanel("The folder with MNIST's four files", "", "");
            if (folder.Length == 0 || !session.FindMnist(folder)) return;
            EditorSessions.Data = folder;
        }

        void ChooseFile(string title, System.Action<DataSettings, string> set)
        {
            string path = EditorUtility.OpenFilePanel(title, "", "");
            if (path.Length > 0) session.ChangeData(settings => set(settings, path));
        }

        void ChooseFolder()
        {
            string folder = EditorUtility.OpenFolderPanel("A folder with a folder of pictures for each class", "", "");
            if (folder.Length > 0) session.ChangeData(settings => settings.FolderPath = folder);
        }

        void TakeFolders(VisualElement place)
        {
            place.RegisterCallback<DragUpdatedEvent>(_ =>
            {
                DragAndDrop.visualMode = DragAndDrop.paths.Length == 1 ? DragAndDropVisualMode.Copy : DragAndDropVisualMode.Rejected;
                place.EnableInClassList("images-dropping", DragAndDrop.paths.Length == 1);
            });
            place.RegisterCallback<DragLeaveEvent>(_ => place.RemoveFromClassList("images-dropping"));
            place.RegisterCallback<DragPerformEvent>(_ =>
            {
                place.RemoveFromClassList("images-dropping");
                string folder = DragAndDrop.paths[0];
                DragAndDrop.AcceptDrag();
                session.ChangeData(settings => settings.FolderPath = folder);
            });
        }
    }
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using UnityEditor;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The window's left, first: which images, which of their classes, and how many are kept for validation.</summary>
    sealed class TrainerDataSection
    {
        static readonly DataKind[] Kinds = { DataKind.Synthetic, DataKind.Mnist, DataKind.Idx, DataKind.Folder, DataKind.Ink };

        readonly TrainerSession session;
        readonly SettingFields fields;
        readonly Dictionary<DataKind, VisualElement> parts;
        readonly VisualElement classes;
        readonly Label status, mnist;
        readonly Button reread;
        readonly List<Toggle> toggles = new List<Toggle>();
        string shownClasses = "";

        public TrainerDataSection(VisualElement root, TrainerSession session)
        {
            this.session = session;
            fields = new SettingFields(root, session);
            fields.Choose("data-kind", Kinds, TrainerWords.Of, settings => settings.Data.Kind, (settings, kind) => settings.Data.Kind = kind);
            fields.Bind("data-count", settings => settings.Data.Count, (settings, count) => settings.Data.Count = count);
            fields.Bind("data-seed", settings => (int)settings.Data.Seed, (settings, seed) => settings.Data.Seed = (ulong)seed);
            fields.Bind("data-images", settings => settings.Data.ImagesPath, (settings, path) => settings.Data.ImagesPath = path.Trim());
            fields.Bind("data-labels", settings => settings.Data.LabelsPath, (settings, path) => settings.Data.LabelsPath = path.Trim());
            fields.Bind("data-folder-path", settings => settings.Data.FolderPath, (settings, path) => settings.Data.FolderPath = path.Trim());
            fields.Bind("data-validation", settings => (int)(100 * settings.Data.Validation + 0.5f), (settings, percent) => settings.Data.Validation = percent / 100f);
            parts = new Dictionary<DataKind, VisualElement>
            {
                [DataKind.Synthetic] = root.Q("data-synthetic"), [DataKind.Mnist] = root.Q("data-mnist"), [DataKind.Idx] = root.Q("data-idx"), [DataKind.Folder] = root.Q("data-folder"), [DataKind.Ink] = root.Q("data-ink"),
            };
            classes = root.Q("data-classes");
            status = root.Q<Label>("data-status");
            mnist = root.Q<Label>("data-mnist-place");
            reread = root.Q<Button>("data-reread");
            reread.clicked += () => session.Reread();
            root.Q<Button>("data-mnist-choose").clicked += ChooseMnist;
            root.Q<Button>("data-images-choose").clicked += () => ChooseFile("An IDX file of images", (settings, path) => settings.Data.ImagesPath = path);
            root.Q<Button>("data-labels-choose").clicked += () => ChooseFile("The IDX file of their labels", (settings, path) => settings.Data.LabelsPath = path);
            root.Q<Button>("data-folder-choose").clicked += ChooseFolder;
            TakeFolders(parts[DataKind.Folder]);
        }

        public void Refresh()
        {
            fields.Refresh();
            DataKind kind = session.Settings.Data.Kind;
            foreach (var part in parts) part.Value.style.display = part.Key == kind ? DisplayStyle.Flex : DisplayStyle.None;
            mnist.text = session.Images.HasMnist ? $"In {session.Images.Mnist}" : "Not found yet: choose the folder with its four files.";
            reread.style.display = kind == DataKind.Idx || kind == DataKind.Folder || kind == DataKind.Mnist ? DisplayStyle.Flex : DisplayStyle.None;
            IReadOnlyList<ClassCount> found = session.Classes;
            status.text = session.Images.IsReading ? session.Images.Progress > 0 ? $"Reading the images, {100 * session.Images.Progress:0} %" : "Reading the images"
                : found.Count == 0 ? "No images yet"
                : $"{session.Count.ToString("N0", CultureInfo.InvariantCulture)} images of {found.Count(each => each.Taken)} classes";
            ShowClasses(found);
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
            toggle.AddToClassList("trainer-class");
            toggle.RegisterValueChangedCallback(changed => session.Change(settings => settings.Data.Take(each.Name, changed.newValue)));
            classes.Add(toggle);
            return toggle;
        }

        void ChooseMnist()
        {
            string folder = EditorUtility.OpenFolderPanel("The folder with MNIST's four files", "", "");
            if (folder.Length == 0 || !session.FindMnist(folder)) return;
            EditorSessions.Data = folder;
        }

        void ChooseFile(string title, System.Action<TrainerSettings, string> set)
        {
            string path = EditorUtility.OpenFilePanel(title, "", "");
            if (path.Length > 0) session.Change(settings => set(settings, path));
        }

        void ChooseFolder()
        {
            string folder = EditorUtility.OpenFolderPanel("A folder with a folder of pictures for each class", "", "");
            if (folder.Length > 0) session.Change(settings => settings.Data.FolderPath = folder);
        }

        void TakeFolders(VisualElement place)
        {
            place.RegisterCallback<DragUpdatedEvent>(_ =>
            {
                DragAndDrop.visualMode = DragAndDrop.paths.Length == 1 ? DragAndDropVisualMode.Copy : DragAndDropVisualMode.Rejected;
                place.EnableInClassList("trainer-dropping", DragAndDrop.paths.Length == 1);
            });
            place.RegisterCallback<DragLeaveEvent>(_ => place.RemoveFromClassList("trainer-dropping"));
            place.RegisterCallback<DragPerformEvent>(_ =>
            {
                place.RemoveFromClassList("trainer-dropping");
                string folder = DragAndDrop.paths[0];
                DragAndDrop.AcceptDrag();
                session.Change(settings => settings.Data.FolderPath = folder);
            });
        }
    }
}

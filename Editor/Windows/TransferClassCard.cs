using System;
using System.Collections.Generic;
using System.Linq;
using UnityEditor;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A new class: its name, a pad, its examples as thumbnails, and other places to have examples from. Pictures can be dropped on it.</summary>
    sealed class TransferClassCard
    {
        const float PadSide = 132;
        const int PicturesAcross = 9, PicturesDown = 3;
        const float PictureSide = 30;

        readonly TransferSession session;
        readonly TransferClass shown;
        readonly TextField title;
        readonly Label count, none;
        readonly VisualElement mnist;
        readonly Button removeAll, clear, add;
        readonly IntegerField images;
        readonly InkSurface pad;
        readonly PictureSheet pictures = new PictureSheet(PicturesAcross, PicturesDown, PictureSide) { tooltip = "The last examples; press one to take it away (Undo puts it back)" };
        long[] ids = Array.Empty<long>();
        bool isShown;

        public TransferClassCard(TransferSession session, TransferClass shown, VisualTreeAsset tree)
        {
            this.session = session;
            this.shown = shown;
            Root = tree.CloneTree();
            title = Root.Q<TextField>("class-name");
            title.RegisterValueChangedCallback(changed => Rename(changed.newValue));
            count = Root.Q<Label>("count");
            none = Root.Q<Label>("no-pictures");
            pad = new InkSurface(PadSide, "Draw an example here") { tooltip = "Draw an example; Enter adds it, Delete empties the pad" };
            pad.Changed += ShowPad;
            pad.RegisterCallback<KeyDownEvent>(pressed =>
            {
                if (pressed.keyCode != KeyCode.Return && pressed.keyCode != KeyCode.KeypadEnter || pressed.ctrlKey || pressed.commandKey) return;
                AddDrawn();
                pressed.StopPropagation();
            });
            Root.Q("pad").Insert(0, pad);
            add = Root.Q<Button>("add-drawn");
            add.clicked += AddDrawn;
            clear = Root.Q<Button>("clear");
            clear.clicked += () => pad.Clear();
            removeAll = Root.Q<Button>("remove-all");
            removeAll.clicked += () => session.Examples.RemoveExamples(shown);
            Root.Q<Button>("remove").clicked += () => session.Examples.Remove(shown);
            Root.Q<Button>("files").clicked += AddFile;
            Root.Q<Button>("folder").clicked += AddFolder;
            mnist = Root.Q("mnist");
            images = Root.Q<IntegerField>("mnist-count");
            Root.Q<Button>("from-mnist").clicked += () => session.Examples.AddFromMnist(shown, images.value);
            pictures.MakePressable();
            pictures.Pressed += place => session.Examples.RemoveExample(shown, ids[place]);
            Root.Q("pictures").Add(pictures);
            TakeDrops(Root.Q("card"));
            ShowPad();
        }

        public VisualElement Root { get; }

        /// <summary>Waits for a name to be typed.</summary>
        public void Name() => title.Focus();

        public void Refresh()
        {
            title.SetValueWithoutNotify(shown.Name);
            count.text = shown.Examples.Count == 1 ? "1 example" : $"{shown.Examples.Count} examples";
            mnist.style.display = session.Examples.HasMnist && TransferOrder.IsDigit(shown.Name) ? DisplayStyle.Flex : DisplayStyle.None;
            removeAll.SetEnabled(shown.Examples.Count > 0);
            none.style.display = shown.Examples.Count == 0 ? DisplayStyle.Flex : DisplayStyle.None;
            TransferExample[] last = shown.Examples.Skip(Math.Max(0, shown.Examples.Count - pictures.Most)).ToArray();
            long[] now = Array.ConvertAll(last, example => example.Id);
            if (isShown && now.SequenceEqual(ids)) return;
            isShown = true;
            ids = now;
            pictures.Show(DigitCentring.Side, DigitCentring.Side, Array.ConvertAll(last, example => example.Pixels));
        }

        void Rename(string name)
        {
            // A name that is refused is seen no longer: the problem says why.
            if (!session.Examples.Rename(shown, name)) title.SetValueWithoutNotify(shown.Name);
        }

        void AddDrawn()
        {
            if (session.Examples.AddDrawn(shown, pad.Canvas)) pad.Clear();
        }

        void ShowPad()
        {
            add.SetEnabled(!pad.Canvas.IsBlank);
            clear.SetEnabled(!pad.Canvas.IsBlank);
        }

        void AddFile()
        {
            string path = EditorUtility.OpenFilePanel($"A picture of \"{shown.Name}\"", "", "");
            if (path.Length > 0) session.Examples.AddFiles(shown, new[] { path });
        }

        void AddFolder()
        {
            string folder = EditorUtility.OpenFolderPanel($"A folder with pictures of \"{shown.Name}\"", "", "");
            if (folder.Length > 0) session.Examples.AddFiles(shown, new[] { folder });
        }

        void TakeDrops(VisualElement card)
        {
            card.RegisterCallback<DragUpdatedEvent>(_ =>
            {
                bool takes = DragAndDrop.paths.Length > 0;
                DragAndDrop.visualMode = takes ? DragAndDropVisualMode.Copy : DragAndDropVisualMode.Rejected;
                card.EnableInClassList("transfer-card--dropping", takes);
            });
            card.RegisterCallback<DragLeaveEvent>(_ => card.RemoveFromClassList("transfer-card--dropping"));
            card.RegisterCallback<DragPerformEvent>(_ =>
            {
                card.RemoveFromClassList("transfer-card--dropping");
                IReadOnlyList<string> paths = DragAndDrop.paths;
                DragAndDrop.AcceptDrag();
                session.Examples.AddFiles(shown, paths);
            });
        }
    }
}

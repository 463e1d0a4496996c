using System;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>The part of the data that is drawn by hand: classes, a pad, and the drawings of the class that is chosen.</summary>
    sealed class TrainerInkSection
    {
        const float PadSide = 140, PictureSide = 28;
        const int PicturesAcross = 10, PicturesDown = 4;

        readonly TrainerSession session;
        readonly DropdownField classes;
        readonly TextField name;
        readonly VisualElement drawing;
        readonly Label count;
        readonly Button removeClass, add, clear;
        readonly InkSurface pad = new InkSurface(PadSide, "Draw an example here") { tooltip = "Draw an example; Enter adds it, Delete empties the pad" };
        readonly PictureSheet pictures = new PictureSheet(PicturesAcross, PicturesDown, PictureSide) { tooltip = "The last drawings; press one to take it away" };
        int chosen, shownFrom;
        string shown = "";

        public TrainerInkSection(VisualElement root, TrainerSession session)
        {
            this.session = session;
            classes = root.Q<DropdownField>("ink-class");
            classes.RegisterValueChangedCallback(_ => Choose(classes.index));
            name = root.Q<TextField>("ink-name");
            name.RegisterCallback<KeyDownEvent>(pressed => OnEnter(pressed, AddClass));
            root.Q<Button>("ink-add-class").clicked += AddClass;
            removeClass = root.Q<Button>("ink-remove-class");
            removeClass.clicked += () => session.Ink.RemoveClass(chosen);
            drawing = root.Q("ink-drawing");
            count = root.Q<Label>("ink-count");
            add = root.Q<Button>("ink-add");
            add.clicked += Add;
            clear = root.Q<Button>("ink-clear");
            clear.clicked += () => pad.Clear();
            pad.Changed += ShowPad;
            pad.RegisterCallback<KeyDownEvent>(pressed => OnEnter(pressed, Add));
            root.Q("ink-pad").Add(pad);
            pictures.MakePressable();
            pictures.Pressed += place => session.Ink.Remove(chosen, shownFrom + place);
            root.Q("ink-pictures").Add(pictures);
            ShowPad();
        }

        public void Refresh()
        {
            string[] names = session.Ink.Classes.Select(each => each.Name).ToArray();
            chosen = Math.Max(0, Math.Min(chosen, names.Length - 1));
            drawing.style.display = names.Length == 0 ? DisplayStyle.None : DisplayStyle.Flex;
            removeClass.SetEnabled(names.Length > 0);
            if (!names.SequenceEqual(classes.choices)) classes.choices = names.ToList();
            string current = names.Length == 0 ? "" : names[chosen];
            if (classes.value != current) classes.SetValueWithoutNotify(current);
            if (names.Length == 0) return;
            InkClass drawn = session.Ink.Classes[chosen];
            count.text = drawn.Drawings.Count == 1 ? "1 drawing" : $"{drawn.Drawings.Count} drawings";
            string now = $"{session.Ink.Drawings.Version} {chosen}";
            if (now == shown) return;
            shown = now;
            shownFrom = Math.Max(0, drawn.Drawings.Count - pictures.Most);
            pictures.Show(DigitCentring.Side, DigitCentring.Side, drawn.Drawings.Skip(shownFrom).Select(pixels => (ReadOnlyMemory<byte>)pixels).ToArray());
        }

        void Choose(int index)
        {
            if (index < 0) return;
            chosen = index;
            Refresh();
        }

        void AddClass()
        {
            if (!session.Ink.AddClass(name.value)) return;
            chosen = session.Ink.Classes.Count - 1;
            name.SetValueWithoutNotify("");
        }

        void Add()
        {
            var image = new byte[DigitCentring.PixelCount];
            pad.Canvas.Render(image);
            if (session.Ink.Add(chosen, image)) pad.Clear();
        }

        void ShowPad()
        {
            add.SetEnabled(!pad.Canvas.IsBlank);
            clear.SetEnabled(!pad.Canvas.IsBlank);
        }

        static void OnEnter(KeyDownEvent pressed, Action work)
        {
            if (pressed.keyCode != KeyCode.Return && pressed.keyCode != KeyCode.KeypadEnter || pressed.ctrlKey || pressed.commandKey) return;
            work();
            pressed.StopPropagation();
        }
    }
}

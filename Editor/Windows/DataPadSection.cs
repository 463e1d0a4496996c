using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A pad, to add images by drawing them.</summary>
    sealed class DataPadSection
    {
        const float PadSide = 132;

        readonly DataSession session;
        readonly InkSurface pad = new InkSurface(PadSide, "Draw an image here") { tooltip = "Draw an image; Enter adds it, Delete empties the pad" };
        readonly TextField ofClass;
        readonly Button add, clear;

        public DataPadSection(VisualElement root, DataSession session)
        {
            this.session = session;
            pad.Changed += Refresh;
            pad.RegisterCallback<KeyDownEvent>(pressed =>
            {
                if (pressed.ctrlKey || pressed.commandKey) return;
                if (pressed.keyCode == KeyCode.Return || pressed.keyCode == KeyCode.KeypadEnter) Add();
                // A digit is what was drawn, as elsewhere it is what is chosen.
                else if (pressed.keyCode >= KeyCode.Alpha0 && pressed.keyCode <= KeyCode.Alpha9) Choose(pressed.keyCode - KeyCode.Alpha0);
                else return;
                pressed.StopPropagation();
            });
            root.Q("pad-place").Add(pad);
            ofClass = root.Q<TextField>("pad-class");
            add = root.Q<Button>("pad-add");
            add.clicked += Add;
            clear = root.Q<Button>("pad-clear");
            clear.clicked += () => pad.Clear();
            Refresh();
        }

        public void Refresh()
        {
            add.SetEnabled(!pad.Canvas.IsBlank);
            clear.SetEnabled(!pad.Canvas.IsBlank);
        }

        void Choose(int number)
        {
            DataClass named = session.Document.Classes.ElementAtOrDefault(number);
            ofClass.value = named?.Name ?? number.ToString();
        }

        void Add()
        {
            if (session.Edits.AddDrawn(pad.Canvas, ofClass.value)) pad.Clear();
        }
    }
}

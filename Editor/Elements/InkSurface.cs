using System;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// A pad to draw on with mouse, pen or finger. Delete empties it, Ctrl+Z (Cmd+Z) takes the last stroke away. A browser that shows it draws the stroke under way
    /// by itself, by the class `graft-ink`.
    /// </summary>
    sealed class InkSurface : VisualElement
    {
        readonly float side;
        readonly Label hint;
        int pointer = -1;

        /// <param name="side">Width and height in pixels.</param>
        /// <param name="hint">What an empty pad says.</param>
        public InkSurface(float side, string hint)
        {
            this.side = side;
            Canvas = new InkCanvas(side, side);
            AddToClassList("graft-ink");
            focusable = true;
            style.width = side;
            style.height = side;
            this.hint = new Label(hint) { pickingMode = PickingMode.Ignore };
            this.hint.AddToClassList("graft-ink__hint");
            Add(this.hint);
            generateVisualContent += Draw;
            RegisterCallback<PointerDownEvent>(Begin);
            RegisterCallback<PointerMoveEvent>(Move);
            RegisterCallback<PointerUpEvent>(up => End(up.pointerId));
            RegisterCallback<PointerCancelEvent>(cancelled => End(cancelled.pointerId));
            RegisterCallback<PointerCaptureOutEvent>(lost => End(lost.pointerId));
            RegisterCallback<KeyDownEvent>(Press);
        }

        /// <summary>What is drawn.</summary>
        public InkCanvas Canvas { get; private set; }

        /// <summary>Raised after each stroke, and when the pad was emptied or a stroke taken away.</summary>
        public event Action Changed;

        /// <summary>Raised while a stroke is drawn.</summary>
        public event Action Drawing;

        /// <summary>Shows what was drawn before, on a pad of this size; it can be gone on with, and is nobody else's.</summary>
        public void Load(InkCanvas drawn)
        {
            Canvas = drawn.Copy();
            Canvas.End();
            Repaint();
        }

        public void Clear(bool tell = true)
        {
            if (Canvas.IsBlank) return;
            Canvas.Clear();
            Show(tell);
        }

        public void Undo()
        {
            if (Canvas.Undo()) Show(true);
        }

        void Begin(PointerDownEvent down)
        {
            if (down.button != 0 || pointer >= 0) return;
            pointer = down.pointerId;
            this.CapturePointer(pointer);
            Focus();
            Canvas.Begin(down.localPosition.x, down.localPosition.y);
            Repaint();
            down.StopPropagation();
        }

        void Move(PointerMoveEvent moved)
        {
            if (moved.pointerId != pointer || !this.HasPointerCapture(pointer)) return;
            Canvas.MoveTo(moved.localPosition.x, moved.localPosition.y);
            Repaint();
            Drawing?.Invoke();
            moved.StopPropagation();
        }

        void End(int ended)
        {
            if (ended != pointer || pointer < 0) return;
            pointer = -1;
            if (this.HasPointerCapture(ended)) this.ReleasePointer(ended);
            Canvas.End();
            Show(true);
        }

        void Press(KeyDownEvent pressed)
        {
            if (pressed.keyCode == KeyCode.Delete || pressed.keyCode == KeyCode.Backspace) Clear();
            else if (pressed.keyCode == KeyCode.Z && (pressed.ctrlKey || pressed.commandKey)) Undo();
            else return;
            pressed.StopPropagation();
        }

        void Show(bool tell)
        {
            Repaint();
            if (tell) Changed?.Invoke();
        }

        void Repaint()
        {
            hint.style.display = Canvas.IsBlank ? DisplayStyle.Flex : DisplayStyle.None;
            MarkDirtyRepaint();
        }

        void Draw(MeshGenerationContext context) => InkStrokes.Paint(context.painter2D, Canvas, side, _ => Skin.Ink);
    }
}

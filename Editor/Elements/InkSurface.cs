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
        // The pen as it is shown, beside the pad's side; the image that a classifier reads has a pen of its own.
        const float PenWidth = 0.065f;

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
        public InkCanvas Canvas { get; }

        /// <summary>Raised after each stroke, and when the pad was emptied or a stroke taken away.</summary>
        public event Action Changed;

        /// <summary>Raised while a stroke is drawn.</summary>
        public event Action Drawing;

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

        void Draw(MeshGenerationContext context)
        {
            Painter2D painter = context.painter2D;
            painter.strokeColor = painter.fillColor = Skin.Ink;
            painter.lineWidth = PenWidth * side;
            painter.lineCap = LineCap.Round;
            painter.lineJoin = LineJoin.Round;
            for (int stroke = 0, first = 0; stroke < Canvas.StrokeCount; first = Canvas.EndOf(stroke++)) Stroke(painter, first, Canvas.EndOf(stroke));
        }

        void Stroke(Painter2D painter, int first, int end)
        {
            painter.BeginPath();
            if (end == first + 1)
            {
                painter.Arc(Place(first), PenWidth * side / 2, Angle.Degrees(0), Angle.Degrees(360));
                painter.Fill();
                return;
            }
            painter.MoveTo(Place(first));
            for (int point = first + 1; point < end; point++) painter.LineTo(Place(point));
            painter.Stroke();
        }

        Vector2 Place(int point)
        {
            (double x, double y) = Canvas.Point(point);
            return new Vector2((float)x, (float)y);
        }
    }
}

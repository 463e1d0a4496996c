using System;
using System.Collections.Generic;
using System.Linq;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// Many things with a few figures each: an axis for each figure, side by side, and a line for each thing across them. Pointing at a line or the arrow
    /// keys read it, a press or Enter chooses it; dragging along an axis lets all lines fade that do not pass there. It has a size of its own.
    /// </summary>
    sealed class ParallelPlot : VisualElement
    {
        const float Left = 40, Right = 76, Top = 44, Bottom = 14, Reach = 10, AxisReach = 6, ClickReach = 3;
        const float FadedAlpha = 0.12f;

        readonly float width, height;
        readonly Label reading = new Label(), empty = new Label("There is nothing to show yet.");
        readonly ChartLabels names, ticks;
        readonly ParallelBrushes brushes = new ParallelBrushes();
        IReadOnlyList<ParallelAxis> axes = Array.Empty<ParallelAxis>();
        IReadOnlyList<ParallelLine> lines = Array.Empty<ParallelLine>();
        int read = -1, brushed = -1;
        Vector2 down;

        /// <param name="width">In pixels, axes and heading with it.</param>
        /// <param name="height">The same.</param>
        public ParallelPlot(float width, float height)
        {
            (this.width, this.height) = (width, height);
            AddToClassList("graft-parallel");
            focusable = true;
            style.width = width;
            style.height = height;
            AddText(reading, "reading");
            names = new ChartLabels(this, "graft-parallel__name");
            ticks = new ChartLabels(this, "graft-parallel__tick");
            AddText(empty, "empty");
            generateVisualContent += Draw;
            RegisterCallback<PointerDownEvent>(Begin);
            RegisterCallback<PointerMoveEvent>(Move);
            RegisterCallback<PointerUpEvent>(End);
            RegisterCallback<PointerLeaveEvent>(_ => Read(-1));
            RegisterCallback<KeyDownEvent>(Step);
            Show(axes, lines);
        }

        /// <summary>Raised with the id of a line that was pressed, or read by the arrow keys and chosen with Enter.</summary>
        public event Action<int> Pressed;

        /// <summary>What stands there before there is a line.</summary>
        public string EmptyText
        {
            get => empty.text;
            set => empty.text = value;
        }

        /// <summary>Shows lines over axes; ranges stay where the axes are the same.</summary>
        public void Show(IReadOnlyList<ParallelAxis> shownAxes, IReadOnlyList<ParallelLine> shownLines)
        {
            int? id = read >= 0 ? lines[read].Id : (int?)null;
            if (!shownAxes.Select(axis => axis.Name).SequenceEqual(axes.Select(axis => axis.Name))) brushes.Clear();
            (axes, lines) = (shownAxes, shownLines);
            read = id == null ? -1 : lines.ToList().FindIndex(line => line.Id == id);
            names.Show(axes.Count, i => axes[i].Name, i => new Vector2(X(i) - 40, 24));
            var all = axes.SelectMany((axis, i) => axis.Ticks.Select(tick => (i, tick.Place, tick.Text))).ToArray();
            ticks.Show(all.Length, i => all[i].Text, i => new Vector2(X(all[i].i) + 4, Y(all[i].Place) - 7));
            empty.style.display = lines.Count > 0 ? DisplayStyle.None : DisplayStyle.Flex;
            ShowReading();
            MarkDirtyRepaint();
        }

        float X(int axis) => axes.Count < 2 ? Left : Left + axis * (width - Left - Right) / (axes.Count - 1);
        float Y(double place) => height - Bottom - (float)place * (height - Top - Bottom);
        double Place(float y) => Math.Min(1, Math.Max(0, (height - Bottom - y) / (height - Top - Bottom)));

        void AddText(Label label, string role)
        {
            label.pickingMode = PickingMode.Ignore;
            label.AddToClassList("graft-parallel__" + role);
            Add(label);
        }

        // ---- Pointing

        void Begin(PointerDownEvent pressed)
        {
            if (pressed.button != 0) return;
            down = pressed.localPosition;
            brushed = Enumerable.Range(0, axes.Count).Where(i => Math.Abs(X(i) - down.x) <= AxisReach).DefaultIfEmpty(-1).First();
            if (brushed >= 0) this.CapturePointer(pressed.pointerId);
        }

        void Move(PointerMoveEvent moved)
        {
            Vector2 place = moved.localPosition;
            if (brushed < 0) Read(Nearest(place));
            else if (Math.Abs(place.y - down.y) > ClickReach)
            {
                brushes.Set(brushed, Place(down.y), Place(place.y));
                ShowReading();
                MarkDirtyRepaint();
            }
        }

        // A press that did not move takes a range away; where there was none, it chooses a line.
        void End(PointerUpEvent released)
        {
            if (released.button != 0) return;
            int axis = brushed;
            brushed = -1;
            if (axis >= 0) this.ReleasePointer(released.pointerId);
            if (axis >= 0 && Math.Abs(released.localPosition.y - down.y) > ClickReach) return;
            if (axis >= 0 && brushes.Has(axis))
            {
                brushes.Remove(axis);
                ShowReading();
                MarkDirtyRepaint();
            }
            else Press(Nearest(down));
        }

        int Nearest(Vector2 place)
        {
            (int nearest, float least) = (-1, Reach);
            if (axes.Count < 2) return nearest;
            int axis = Math.Min(axes.Count - 2, Math.Max(0, (int)((place.x - Left) / (X(1) - X(0)))));
            float between = Math.Min(1, Math.Max(0, (place.x - X(axis)) / (X(1) - X(0))));
            for (int i = 0; i < lines.Count; i++)
            {
                // A line without an end here is read at its last place.
                double from = lines[i].Places[axis], to = lines[i].Places[axis + 1];
                if (double.IsNaN(to) && between < 0.1f) to = from;
                float far = Math.Abs(Y(from + (to - from) * between) - place.y);
                if (!(far < least) || !brushes.Admit(lines[i])) continue;
                (nearest, least) = (i, far);
            }
            return nearest;
        }

        // ---- Keys

        void Step(KeyDownEvent pressed)
        {
            switch (pressed.keyCode)
            {
                case KeyCode.UpArrow: StepTo(-1); break;
                case KeyCode.DownArrow: StepTo(1); break;
                case KeyCode.Return:
                case KeyCode.KeypadEnter:
                    Press(read);
                    break;
                case KeyCode.Escape when brushes.Any:
                    brushes.Clear();
                    ShowReading();
                    MarkDirtyRepaint();
                    break;
                default: return;
            }
            pressed.StopPropagation();
        }

        // From the best to the worst by the last axis, and around.
        void StepTo(int by)
        {
            int[] order = Enumerable.Range(0, lines.Count).Where(i => brushes.Admit(lines[i])).OrderByDescending(i => lines[i].Places[axes.Count - 1]).ThenBy(i => lines[i].Id).ToArray();
            if (order.Length == 0) return;
            int at = Array.IndexOf(order, read);
            Read(order[at < 0 ? 0 : (at + by + order.Length) % order.Length]);
        }

        void Press(int line)
        {
            if (line >= 0) Pressed?.Invoke(lines[line].Id);
        }

        void Read(int line)
        {
            if (line == read) return;
            read = line;
            ShowReading();
            MarkDirtyRepaint();
        }

        void ShowReading() => reading.text = read >= 0 ? lines[read].Text : brushes.Any ? $"{lines.Count(brushes.Admit)} of {lines.Count} pass the ranges; Esc takes them away" : "";

        // ---- Drawing

        void Draw(MeshGenerationContext context)
        {
            Painter2D painter = context.painter2D;
            for (int i = 0; i < axes.Count; i++) Rule(painter, X(i), Skin.Axis);
            foreach (ParallelLine line in lines.Where(line => !brushes.Admit(line))) Draw(painter, line, 1, FadedAlpha);
            foreach (ParallelLine line in lines.Where(line => brushes.Admit(line) && !line.IsChosen)) Draw(painter, line, 1.5f, 0.8f);
            foreach (ParallelLine line in lines.Where(line => brushes.Admit(line) && line.IsChosen)) Draw(painter, line, 3, 1);
            if (read >= 0) Draw(painter, lines[read], 4, 1);
            foreach (var (axis, from, to) in brushes.All) Fill(painter, X(axis), Y(to), Y(from));
        }

        void Rule(Painter2D painter, float x, Color colour)
        {
            painter.strokeColor = colour;
            painter.lineWidth = 1;
            painter.BeginPath();
            painter.MoveTo(new Vector2(x, Top));
            painter.LineTo(new Vector2(x, height - Bottom));
            painter.Stroke();
        }

        static void Fill(Painter2D painter, float x, float top, float bottom)
        {
            Color colour = Skin.Best;
            colour.a = 0.5f;
            painter.fillColor = colour;
            painter.BeginPath();
            painter.MoveTo(new Vector2(x - 5, top));
            painter.LineTo(new Vector2(x + 5, top));
            painter.LineTo(new Vector2(x + 5, bottom));
            painter.LineTo(new Vector2(x - 5, bottom));
            painter.ClosePath();
            painter.Fill();
        }

        void Draw(Painter2D painter, ParallelLine line, float lineWidth, float alpha)
        {
            Color colour = line.Colour;
            colour.a *= alpha;
            painter.strokeColor = colour;
            painter.lineWidth = lineWidth;
            painter.lineJoin = LineJoin.Round;
            painter.BeginPath();
            for (int i = 0; i < axes.Count && !double.IsNaN(line.Places[i]); i++)
            {
                if (i == 0) painter.MoveTo(new Vector2(X(i), Y(line.Places[i])));
                else painter.LineTo(new Vector2(X(i), Y(line.Places[i])));
            }
            painter.Stroke();
        }
    }
}

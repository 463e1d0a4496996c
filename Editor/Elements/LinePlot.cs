using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// Lines over two axes, read by pointing or with the arrow keys. A point of the first line can be marked; who listens to <see cref="Pressed"/> lets one be
    /// chosen. It has a size of its own, so that nothing needs to know how it was laid out.
    /// </summary>
    sealed class LinePlot : VisualElement
    {
        const float Left = 46, Right = 16, Top = 40, Bottom = 34, Reach = 24;

        readonly PlotAxis across, upright;
        readonly float width, height;
        readonly VisualElement legend = new VisualElement();
        readonly Label reading = new Label(), empty = new Label("There is nothing to show yet.");
        readonly List<Label> names = new List<Label>();
        readonly ChartLabels rows, columns;
        IReadOnlyList<PlotLine> lines = Array.Empty<PlotLine>();
        int marked = -1, readLine = -1, readPoint = -1;

        /// <param name="title">What is shown.</param>
        /// <param name="x">The horizontal axis.</param>
        /// <param name="y">The upright axis.</param>
        /// <param name="width">In pixels, axes and heading with it.</param>
        /// <param name="height">The same.</param>
        public LinePlot(string title, PlotAxis x, PlotAxis y, float width, float height)
        {
            (across, upright, this.width, this.height) = (x, y, width, height);
            AddToClassList("graft-plot");
            focusable = true;
            style.width = width;
            style.height = height;
            AddText(new Label(title), "title");
            AddText(reading, "reading");
            legend.AddToClassList("graft-plot__legend");
            Add(legend);
            AddText(new Label(x.Name), "across");
            rows = new ChartLabels(this, "graft-plot__row");
            columns = new ChartLabels(this, "graft-plot__column");
            AddText(empty, "empty");
            generateVisualContent += Draw;
            RegisterCallback<PointerMoveEvent>(moved => ReadNearest(moved.localPosition));
            RegisterCallback<PointerLeaveEvent>(_ => Read(-1, -1));
            RegisterCallback<PointerDownEvent>(down =>
            {
                if (down.button == 0) Press(Nearest(0, 1, down.localPosition).point);
            });
            RegisterCallback<KeyDownEvent>(Step);
            Show(lines);
        }

        /// <summary>Raised with a point of the first line that was pressed, or read by the arrow keys and chosen with Enter.</summary>
        public event Action<int> Pressed;

        /// <summary>A point of the first line that is marked; -1 for none.</summary>
        public int Marked
        {
            get => marked;
            set
            {
                if (marked == value) return;
                marked = value;
                ShowReading();
                MarkDirtyRepaint();
            }
        }

        /// <summary>What stands there before there is a line.</summary>
        public string EmptyText
        {
            get => empty.text;
            set => empty.text = value;
        }

        /// <summary>Shows lines; cheap enough for every change of them.</summary>
        public void Show(IReadOnlyList<PlotLine> shown)
        {
            lines = shown;
            (double leastX, double mostX, double leastY, double mostY) = (double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
            foreach (PlotLine line in lines)
            {
                foreach (PlotPoint point in line.Points)
                {
                    if (!Has(point)) continue;
                    (leastX, mostX) = (Math.Min(leastX, point.X), Math.Max(mostX, point.X));
                    (leastY, mostY) = (Math.Min(leastY, point.Y), Math.Max(mostY, point.Y));
                }
            }
            across.Span(leastX, mostX);
            upright.Span(leastY, mostY);
            rows.Show(upright.Ticks.Count, i => upright.Text(upright.Ticks[i]), i => new Vector2(0, Y(upright.Ticks[i]) - 7));
            columns.Show(across.Ticks.Count, i => across.Text(across.Ticks[i]), i => new Vector2(X(across.Ticks[i]) - 24, height - Bottom + 3));
            empty.style.display = leastX <= mostX ? DisplayStyle.None : DisplayStyle.Flex;
            if (readLine >= lines.Count || readLine >= 0 && readPoint >= lines[readLine].Points.Count) (readLine, readPoint) = (-1, -1);
            ShowLegend();
            ShowReading();
            MarkDirtyRepaint();
        }

        bool Has(PlotPoint point) => across.Takes(point.X) && upright.Takes(point.Y);

        float X(double value) => Left + (float)across.Place(value) * (width - Left - Right);
        float Y(double value) => height - Bottom - (float)upright.Place(value) * (height - Top - Bottom);

        void AddText(Label label, string role)
        {
            label.pickingMode = PickingMode.Ignore;
            label.AddToClassList("graft-plot__" + role);
            Add(label);
        }

        // One line needs no name beside the title.
        void ShowLegend()
        {
            while (names.Count < lines.Count)
            {
                var name = new Label { pickingMode = PickingMode.Ignore };
                name.AddToClassList("graft-plot__name");
                names.Add(name);
                legend.Add(name);
            }
            for (int i = 0; i < names.Count; i++)
            {
                names[i].style.display = lines.Count > 1 && i < lines.Count ? DisplayStyle.Flex : DisplayStyle.None;
                if (i >= lines.Count) continue;
                names[i].text = lines[i].Name;
                names[i].style.color = lines[i].Colour;
            }
        }

        void Step(KeyDownEvent pressed)
        {
            if (lines.Count == 0 || lines[0].Points.Count == 0) return;
            int line = Math.Max(0, readLine), last = lines[line].Points.Count - 1, at = readPoint >= 0 ? readPoint : marked >= 0 ? marked : last;
            switch (pressed.keyCode)
            {
                case KeyCode.LeftArrow: Read(line, Math.Max(0, at - 1)); break;
                case KeyCode.RightArrow: Read(line, Math.Min(last, at + 1)); break;
                case KeyCode.UpArrow: Read((line + lines.Count - 1) % lines.Count, at); break;
                case KeyCode.DownArrow: Read((line + 1) % lines.Count, at); break;
                case KeyCode.Return:
                case KeyCode.KeypadEnter:
                    if (readLine == 0) Press(readPoint);
                    break;
                default: return;
            }
            pressed.StopPropagation();
        }

        void Press(int point)
        {
            if (point >= 0) Pressed?.Invoke(point);
        }

        void ReadNearest(Vector2 place)
        {
            (int line, int point) = Nearest(0, lines.Count, place);
            Read(line, point);
        }

        (int line, int point) Nearest(int from, int to, Vector2 place)
        {
            (int line, int point, float nearest) = (-1, -1, Reach * Reach);
            for (int i = from; i < Math.Min(to, lines.Count); i++)
            {
                for (int j = 0; j < lines[i].Points.Count; j++)
                {
                    if (!Has(lines[i].Points[j])) continue;
                    float far = (new Vector2(X(lines[i].Points[j].X), Y(lines[i].Points[j].Y)) - place).sqrMagnitude;
                    if (far < nearest) (line, point, nearest) = (i, j, far);
                }
            }
            return (line, point);
        }

        void Read(int line, int point)
        {
            if (line >= 0) point = Math.Min(point, lines[line].Points.Count - 1);
            if (line == readLine && point == readPoint) return;
            (readLine, readPoint) = point < 0 ? (-1, -1) : (line, point);
            ShowReading();
            MarkDirtyRepaint();
        }

        // Of the point pointed at; else of the marked one.
        void ShowReading()
        {
            int line = readLine >= 0 ? readLine : 0, point = readLine >= 0 ? readPoint : marked;
            bool has = line < lines.Count && point >= 0 && point < lines[line].Points.Count && Has(lines[line].Points[point]);
            reading.text = !has ? "" : lines[line].Points[point].Text ?? $"{upright.Text(lines[line].Points[point].Y)} at {across.Text(lines[line].Points[point].X)}";
        }

        void Draw(MeshGenerationContext context)
        {
            Painter2D painter = context.painter2D;
            for (int i = 0; i < upright.Ticks.Count; i++) Rule(painter, Left, Y(upright.Ticks[i]), width - Right, Y(upright.Ticks[i]), i == 0 ? Skin.Axis : Skin.Grid);
            if (lines.Count > 0 && marked >= 0 && marked < lines[0].Points.Count)
                Rule(painter, X(lines[0].Points[marked].X), Top, X(lines[0].Points[marked].X), height - Bottom, Skin.Best);
            for (int i = lines.Count - 1; i >= 0; i--) Draw(painter, i);
        }

        static void Rule(Painter2D painter, float fromX, float fromY, float toX, float toY, Color colour)
        {
            painter.strokeColor = colour;
            painter.lineWidth = 1;
            painter.BeginPath();
            painter.MoveTo(new Vector2(fromX, fromY));
            painter.LineTo(new Vector2(toX, toY));
            painter.Stroke();
        }

        void Draw(Painter2D painter, int index)
        {
            PlotLine line = lines[index];
            painter.strokeColor = line.Colour;
            painter.lineWidth = index == readLine ? 3 : 2;
            painter.lineJoin = LineJoin.Round;
            painter.lineCap = LineCap.Round;
            painter.BeginPath();
            bool isDown = false;
            foreach (PlotPoint point in line.Points)
            {
                bool has = Has(point);
                if (has && isDown) painter.LineTo(new Vector2(X(point.X), Y(point.Y)));
                else if (has) painter.MoveTo(new Vector2(X(point.X), Y(point.Y)));
                isDown = has;
            }
            painter.Stroke();
            for (int i = 0; i < line.Points.Count; i++)
            {
                bool stands = index == readLine && i == readPoint || index == 0 && i == marked;
                if (!Has(line.Points[i]) || !stands && !line.HasDots) continue;
                painter.fillColor = line.Colour;
                painter.BeginPath();
                painter.Arc(new Vector2(X(line.Points[i].X), Y(line.Points[i].Y)), stands ? 5 : 3, Angle.Degrees(0), Angle.Degrees(360));
                painter.Fill();
            }
        }
    }
}

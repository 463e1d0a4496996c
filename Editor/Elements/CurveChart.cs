using System;
using System.Collections.Generic;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>
    /// A learning curve: one line of training, one of validation, the best epoch marked. Pointing at an epoch, or the arrow keys, read its values.
    /// It has a size of its own, so that nothing needs to know how it was laid out.
    /// </summary>
    sealed class CurveChart : VisualElement
    {
        const float Left = 40, Right = 12, Top = 26, Bottom = 20;
        const int MostDots = 24;

        readonly CurveKind kind;
        readonly float width, height;
        readonly Label training = new Label(), validation = new Label(), reading = new Label();
        readonly Label empty = new Label("The curve appears here when the first epoch ends.");
        readonly ChartLabels rows, columns;
        IReadOnlyList<CurvePoint> points = Array.Empty<CurvePoint>();
        ChartScale values = ChartScale.Around(0, 1, 4), epochs = ChartScale.Around(0, 10, 5);
        int best, pointedAt = -1;

        /// <param name="kind">Which figure of an epoch is shown.</param>
        /// <param name="width">In pixels, axes and heading with it.</param>
        /// <param name="height">The same.</param>
        public CurveChart(CurveKind kind, float width, float height)
        {
            this.kind = kind;
            this.width = width;
            this.height = height;
            AddToClassList("graft-chart");
            focusable = true;
            style.width = width;
            style.height = height;
            var heading = new VisualElement();
            heading.AddToClassList("graft-chart__heading");
            foreach ((Label label, string role) in new[] { (new Label(kind.Title), "title"), (training, "training"), (validation, "validation"), (reading, "reading") })
            {
                label.AddToClassList("graft-chart__" + role);
                heading.Add(label);
            }
            Add(heading);
            rows = new ChartLabels(this, "graft-chart__row");
            columns = new ChartLabels(this, "graft-chart__column");
            empty.AddToClassList("graft-chart__empty");
            Add(empty);
            generateVisualContent += Draw;
            RegisterCallback<PointerMoveEvent>(moved => PointAt(EpochAt(moved.localPosition.x)));
            RegisterCallback<PointerLeaveEvent>(_ => PointAt(-1));
            RegisterCallback<KeyDownEvent>(Step);
            Show(points, 0);
        }

        /// <summary>Shows a curve; cheap enough for every change of it.</summary>
        /// <param name="curve">An entry per epoch. It is kept, not copied.</param>
        /// <param name="bestEpoch">Which is marked, from 1 on; 0 for none.</param>
        public void Show(IReadOnlyList<CurvePoint> curve, int bestEpoch)
        {
            points = curve;
            best = bestEpoch;
            if (pointedAt >= points.Count) pointedAt = -1;
            double least = double.PositiveInfinity, most = double.NegativeInfinity;
            foreach (CurvePoint point in points)
            {
                foreach (double value in new[] { kind.Training(point), kind.Validation(point) })
                {
                    if (double.IsNaN(value) || double.IsInfinity(value)) continue;
                    least = Math.Min(least, value);
                    most = Math.Max(most, value);
                }
            }
            values = least <= most ? kind.Scale(least, most) : kind.Scale(0, 1);
            epochs = ChartScale.Around(0, Math.Max(points.Count, 5), 5);
            PlaceLabels();
            empty.style.display = points.Count == 0 ? DisplayStyle.Flex : DisplayStyle.None;
            Read();
            MarkDirtyRepaint();
        }

        void PlaceLabels()
        {
            rows.Show(values.Ticks, i => values.Text(values.Tick(i)), i => new Vector2(0, Y(values.Tick(i)) - 7));
            columns.Show(epochs.Ticks, i => epochs.Text(epochs.Tick(i)), i => new Vector2(X(epochs.Tick(i)) - 20, height - Bottom + 3));
        }

        void Step(KeyDownEvent pressed)
        {
            int step = pressed.keyCode == KeyCode.LeftArrow ? -1 : pressed.keyCode == KeyCode.RightArrow ? 1 : 0;
            if (step == 0 || points.Count == 0) return;
            PointAt(Math.Min(points.Count - 1, Math.Max(0, pointedAt < 0 ? points.Count - 1 : pointedAt + step)));
            pressed.StopPropagation();
        }

        int EpochAt(float x)
        {
            if (points.Count == 0 || x < Left - 4 || x > width - Right + 4) return -1;
            double epoch = epochs.Least + (x - Left) / (width - Left - Right) * (epochs.Most - epochs.Least);
            int index = (int)Math.Round(epoch) - points[0].Epoch;
            return index >= 0 && index < points.Count ? index : index == points.Count ? points.Count - 1 : index == -1 ? 0 : -1;
        }

        void PointAt(int index)
        {
            if (index == pointedAt) return;
            pointedAt = index;
            Read();
            MarkDirtyRepaint();
        }

        // Of the epoch pointed at; else of the best one, else of the last.
        void Read()
        {
            int index = pointedAt >= 0 ? pointedAt : best > 0 && points.Count > 0 ? Math.Min(points.Count - 1, Math.Max(0, best - points[0].Epoch)) : points.Count - 1;
            if (index < 0)
            {
                training.text = "training";
                validation.text = "validation";
                reading.text = "";
                return;
            }
            CurvePoint point = points[index];
            training.text = "training " + kind.Text(kind.Training(point));
            validation.text = double.IsNaN(kind.Validation(point)) ? "" : "validation " + kind.Text(kind.Validation(point));
            reading.text = pointedAt < 0 && point.Epoch == best ? $"epoch {point.Epoch}, the best" : $"epoch {point.Epoch}";
        }

        float X(double epoch) => Left + (float)epochs.Place(epoch) * (width - Left - Right);
        float Y(double value) => height - Bottom - (float)values.Place(value) * (height - Top - Bottom);

        void Draw(MeshGenerationContext context)
        {
            Painter2D painter = context.painter2D;
            for (int i = 0; i < values.Ticks; i++) Line(painter, Left, Y(values.Tick(i)), width - Right, Y(values.Tick(i)), i == 0 ? Skin.Axis : Skin.Grid);
            if (points.Count == 0) return;
            if (best > 0) Line(painter, X(best), Top, X(best), height - Bottom, Skin.Best);
            if (pointedAt >= 0) Line(painter, X(points[pointedAt].Epoch), Top, X(points[pointedAt].Epoch), height - Bottom, Skin.Axis);
            Curve(painter, kind.Training, Skin.Training);
            Curve(painter, kind.Validation, Skin.Validation);
        }

        static void Line(Painter2D painter, float fromX, float fromY, float toX, float toY, Color colour)
        {
            painter.strokeColor = colour;
            painter.lineWidth = 1;
            painter.BeginPath();
            painter.MoveTo(new Vector2(fromX, fromY));
            painter.LineTo(new Vector2(toX, toY));
            painter.Stroke();
        }

        void Curve(Painter2D painter, Func<CurvePoint, double> value, Color colour)
        {
            painter.strokeColor = colour;
            painter.lineWidth = 2;
            painter.lineJoin = LineJoin.Round;
            painter.lineCap = LineCap.Round;
            painter.BeginPath();
            bool down = false;
            // A long run has more epochs than the chart has pixels: one point a pixel is enough.
            int step = Math.Max(1, points.Count / (int)(width - Left - Right));
            for (int i = 0; i < points.Count; i += step)
            {
                double at = value(points[i]);
                if (double.IsNaN(at)) continue;
                var place = new Vector2(X(points[i].Epoch), Y(at));
                if (down) painter.LineTo(place);
                else painter.MoveTo(place);
                down = true;
            }
            if (down) painter.Stroke();
            for (int i = 0; i < points.Count; i++)
            {
                bool marked = i == pointedAt || points[i].Epoch == best || points.Count <= MostDots;
                if (!marked || double.IsNaN(value(points[i]))) continue;
                painter.fillColor = colour;
                painter.BeginPath();
                painter.Arc(new Vector2(X(points[i].Epoch), Y(value(points[i]))), i == pointedAt || points[i].Epoch == best ? 4 : 2.5f, Angle.Degrees(0), Angle.Degrees(360));
                painter.Fill();
            }
        }
    }
}

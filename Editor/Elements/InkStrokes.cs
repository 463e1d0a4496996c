using System;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>Paints strokes as a pad shows them.</summary>
    static class InkStrokes
    {
        // The pen as it is shown, beside the pad's side; the image that a classifier reads has a pen of its own.
        const float PenWidth = 0.065f;

        /// <param name="painter">Of an element.</param>
        /// <param name="drawing">Its strokes.</param>
        /// <param name="side">The element's width and height in pixels.</param>
        /// <param name="colour">Gives each stroke's colour.</param>
        public static void Paint(Painter2D painter, InkCanvas drawing, float side, Func<int, Color> colour)
        {
            painter.lineWidth = PenWidth * side;
            painter.lineCap = LineCap.Round;
            painter.lineJoin = LineJoin.Round;
            for (int stroke = 0, first = 0; stroke < drawing.StrokeCount; first = drawing.EndOf(stroke++))
            {
                painter.strokeColor = painter.fillColor = colour(stroke);
                Paint(painter, drawing, side, first, drawing.EndOf(stroke));
            }
        }

        /// <summary>Where a point is in an element of so many pixels.</summary>
        public static Vector2 Place(InkCanvas drawing, float side, int point)
        {
            (double x, double y) = drawing.Point(point);
            return new Vector2((float)(x * side / drawing.Width), (float)(y * side / drawing.Height));
        }

        static void Paint(Painter2D painter, InkCanvas drawing, float side, int first, int end)
        {
            painter.BeginPath();
            if (end == first + 1)
            {
                painter.Arc(Place(drawing, side, first), PenWidth * side / 2, Angle.Degrees(0), Angle.Degrees(360));
                painter.Fill();
                return;
            }
            painter.MoveTo(Place(drawing, side, first));
            for (int point = first + 1; point < end; point++) painter.LineTo(Place(drawing, side, point));
            painter.Stroke();
        }
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using UnityEngine;
using UnityEngine.UIElements;

namespace Graft.Editing
{
    /// <summary>A drawing whose strokes have the colour of what they speak for, each with its number; grey where they say nothing.</summary>
    sealed class StrokeEvidenceView : VisualElement
    {
        // Numbers of more strokes than this would lie over each other.
        const int MostNumbers = 8;
        const float NumberWidth = 44, NumberHeight = 16;

        readonly float side;
        readonly List<Label> numbers = new List<Label>();
        readonly Label empty;
        InkCanvas drawing;
        IReadOnlyList<float> evidence = Array.Empty<float>();
        float most;

        /// <param name="side">Width and height in pixels.</param>
        /// <param name="empty">What stands there where nothing is drawn.</param>
        public StrokeEvidenceView(float side, string empty)
        {
            this.side = side;
            AddToClassList("graft-strokes");
            style.width = style.height = side;
            this.empty = new Label(empty);
            this.empty.AddToClassList("graft-strokes__empty");
            Add(this.empty);
            generateVisualContent += Draw;
            Show(null, evidence);
        }

        /// <summary>Shows a drawing.</summary>
        /// <param name="drawn">It does not change while it is shown; null for none.</param>
        /// <param name="each">A number for each stroke: above zero where it speaks for something, below where against it.</param>
        public void Show(InkCanvas drawn, IReadOnlyList<float> each)
        {
            (drawing, evidence, most) = (drawn, each, 0);
            foreach (float value in each) most = Math.Max(most, Math.Abs(value));
            style.backgroundColor = Skin.Ground;
            empty.style.display = drawn == null ? DisplayStyle.Flex : DisplayStyle.None;
            int count = drawn == null || drawn.StrokeCount > MostNumbers ? 0 : drawn.StrokeCount;
            for (; numbers.Count > count; numbers.RemoveAt(numbers.Count - 1)) numbers[numbers.Count - 1].RemoveFromHierarchy();
            while (numbers.Count < count) Add(Made());
            for (int stroke = 0, first = 0; stroke < count; first = drawn.EndOf(stroke++)) Put(numbers[stroke], (first + drawn.EndOf(stroke) - 1) / 2, each[stroke]);
            MarkDirtyRepaint();
        }

        Label Made()
        {
            var number = new Label { pickingMode = PickingMode.Ignore };
            number.AddToClassList("graft-strokes__number");
            number.style.width = NumberWidth;
            number.style.height = NumberHeight;
            numbers.Add(number);
            return number;
        }

        void Put(Label number, int point, float value)
        {
            Vector2 place = InkStrokes.Place(drawing, side, point);
            number.text = value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture);
            number.style.left = Math.Max(0, Math.Min(side - NumberWidth, place.x - NumberWidth / 2));
            number.style.top = Math.Max(0, Math.Min(side - NumberHeight, place.y - NumberHeight / 2));
        }

        void Draw(MeshGenerationContext context)
        {
            if (drawing != null) InkStrokes.Paint(context.painter2D, drawing, side, Colour);
        }

        Color Colour(int stroke) => most > 0 ? Color.Lerp(Skin.Axis, evidence[stroke] < 0 ? Skin.Negative : Skin.Positive, Math.Abs(evidence[stroke]) / most) : Skin.Axis;
    }
}
